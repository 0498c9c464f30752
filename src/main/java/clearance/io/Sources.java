package clearance.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What every file that is imported must keep. */
final class Sources {

    private Sources() {
    }

    /** @throws BadFileException if the file is not there, empty or too large */
    static void size(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw unreadable(file);
            }
            long size = Files.size(file);
            if (size == 0) {
                throw new BadFileException("empty-file", file.toString(), file.getFileName() + " is empty.", "Export it again.");
            }
            if (size > JsonText.MOST_BYTES) {
                throw new BadFileException("file-too-large", file.toString(), file.getFileName() + " has " + size / 1_000_000 + " MB; at most "
                        + JsonText.MOST_BYTES / 1_000_000 + " MB can be read.", "Split it by district.");
            }
        } catch (IOException e) {
            throw unreadable(file);
        }
    }

    /** @throws BadFileException if it cannot be read */
    static byte[] bytes(Path file) {
        size(file);
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw unreadable(file);
        }
    }

    static BadFileException unreadable(Path file) {
        var finding = ProblemFile.unreadable(file);
        return new BadFileException(finding.code(), finding.value(), finding.message(), finding.remedy());
    }
}
