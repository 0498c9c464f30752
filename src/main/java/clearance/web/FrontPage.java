package clearance.web;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The first file of the page, made ready so that it loads fast without a build: all modules it comes to need are named in it, so that a browser asks for
 * them at once instead of import by import, and stand under an address that changes with their content, so that it need not ask again.
 */
record FrontPage(String html, String folder) {

    private static final Pattern MAPPED = Pattern.compile("\"([^\"]+)\": \"\\./([^\"]+)\"");
    private static final Pattern ENTRY = Pattern.compile("<script type=\"module\" src=\"([^\"]+)\">");
    private static final Pattern STYLES = Pattern.compile("<link rel=\"stylesheet\" href=\"([^\"]+)\">");
    private static final Pattern IMPORT = Pattern.compile("\\b(?:from|import)\\s*['\"]([^'\"]+)['\"]");
    private static final Pattern WORKER = Pattern.compile("new URL\\('(\\./[^']+\\.js)', import\\.meta\\.url\\)");

    /** @param read the content of a file of the page; null = there is none */
    static FrontPage of(String html, Function<String, byte @Nullable []> read) {
        Map<String, String> mapped = new HashMap<>();
        for (Matcher m = MAPPED.matcher(html); m.find();) {
            mapped.put(m.group(1), m.group(2));
        }
        Map<String, byte[]> modules = reached(first(ENTRY, html), mapped, read);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        modules.values().forEach(all::writeBytes);
        for (Matcher m = STYLES.matcher(html); m.find();) {
            all.writeBytes(content(m.group(1), read));
        }
        String folder = "at/" + Packed.tag(all.toByteArray()).replace("\"", "") + "/";
        StringBuilder links = new StringBuilder();
        modules.keySet().stream().filter(name -> !name.endsWith("-worker.js"))
                .forEach(name -> links.append("<link rel=\"modulepreload\" href=\"").append(name).append("\">\n  "));
        String named = new StringBuilder(html).insert(html.indexOf("<script type=\"module\""), links).toString();
        return new FrontPage(named.replaceAll("(href|src)=\"(css|js|lib)/", "$1=\"" + folder + "$2/").replace("\"./lib/", "\"./" + folder + "lib/"), folder);
    }

    /** All modules that are imported from one, and what they import, with their contents. */
    private static Map<String, byte[]> reached(String entry, Map<String, String> mapped, Function<String, byte @Nullable []> read) {
        Map<String, byte[]> modules = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>();
        open.add(entry);
        while (!open.isEmpty()) {
            String name = open.remove();
            byte[] content = modules.containsKey(name) ? null : read.apply(name);
            if (content == null) {
                continue;
            }
            modules.put(name, content);
            String text = new String(content, StandardCharsets.UTF_8);
            for (Pattern pattern : new Pattern[] {IMPORT, WORKER}) {
                for (Matcher m = pattern.matcher(text); m.find();) {
                    String asked = m.group(1);
                    if (asked.startsWith(".")) {
                        open.add(URI.create("/" + name).resolve(asked).getPath().substring(1));
                    } else if (mapped.containsKey(asked)) {
                        open.add(mapped.get(asked));
                    }
                }
            }
        }
        return modules;
    }

    private static String first(Pattern pattern, String html) {
        Matcher found = pattern.matcher(html);
        if (!found.find()) {
            throw new IllegalStateException("the page has no " + pattern);
        }
        return found.group(1);
    }

    private static byte[] content(String name, Function<String, byte @Nullable []> read) {
        byte[] content = read.apply(name);
        if (content == null) {
            throw new IllegalStateException("the page names " + name + ", which is not there");
        }
        return content;
    }
}
