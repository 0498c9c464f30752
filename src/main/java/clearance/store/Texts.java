package clearance.store;

import org.jdbi.v3.core.Handle;

/** Texts of problems under their SHA-256. */
final class Texts {

    void put(Handle handle, String sha256, byte[] text) {
        boolean known = handle.createQuery("select count(*) from problem_text where sha256 = :sha").bind("sha", sha256).mapTo(Integer.class).one() > 0;
        if (!known) {
            handle.createUpdate("insert into problem_text (sha256, content) values (:sha, :content)").bind("sha", sha256)
                    .bind("content", Compressed.pack(text)).execute();
        }
    }

    byte[] get(Handle handle, String sha256) {
        return Compressed.unpack(packed(handle, sha256));
    }

    byte[] packed(Handle handle, String sha256) {
        return handle.createQuery("select content from problem_text where sha256 = :sha").bind("sha", sha256).map((rs, c) -> rs.getBytes(1)).findOne()
                .orElseThrow(() -> new NotFoundException("The workspace has no problem text " + sha256 + "."));
    }

    /** Drops a text that nothing refers to any more. */
    void dropUnused(Handle handle, String sha256) {
        handle.createUpdate("delete from problem_text where sha256 = :sha and not exists (select 1 from problem where sha256 = :sha) "
                + "and not exists (select 1 from plan where sha256 = :sha) and not exists (select 1 from version where sha256 = :sha) "
                + "and not exists (select 1 from comparison where sha256 = :sha)").bind("sha", sha256).execute();
    }
}
