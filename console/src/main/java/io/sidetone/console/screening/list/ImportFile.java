package io.sidetone.console.screening.list;

import io.sidetone.agi.screening.rule.RuleList;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** A file to import, in whatever form it comes. */
final class ImportFile {

    /** Over half a million entries; beyond it something else was meant. */
    private static final int LARGEST = 32 * 1024 * 1024;

    private static final String STDIN = "-";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private ImportFile() {}

    /**
     * The lines of a file for a list.
     *
     * @param name {@code -} for standard input
     * @throws IOException when it cannot be read; the message says why and what to do
     */
    static List<ImportLine> read(String name, InputStream in, RuleList list) throws IOException {
        if (name.equals(STDIN)) {
            return lines(text(in), list);
        }
        var file = Path.of(name);
        try (var content = Files.newInputStream(file)) {
            var magic = new String(content.readNBytes(16), StandardCharsets.ISO_8859_1);
            if (magic.equals(AstdbFile.MAGIC)) {
                requireBlock(list);
                return AstdbFile.read(file);
            }
        } catch (NoSuchFileException e) {
            throw new IOException("there is no such file", e);
        }
        try (var content = Files.newInputStream(file)) {
            return lines(text(content), list);
        }
    }

    private static List<ImportLine> lines(String text, RuleList list) throws IOException {
        var lines = text.lines().toList();
        if (AstdbText.isMeant(lines)) {
            requireBlock(list);
            return AstdbText.read(lines);
        }
        return new CsvFile(lines).read();
    }

    /** Nobody means to let through whom Asterisk has blacklisted. */
    private static void requireBlock(RuleList list) throws IOException {
        if (list != RuleList.BLOCK) {
            throw new IOException(
                    "it is Asterisk's blacklist, for 'sidetone screening block import'");
        }
    }

    private static String text(InputStream in) throws IOException {
        var bytes = in.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new IOException(
                    "it is larger than %d MB; split it".formatted(LARGEST / 1024 / 1024));
        }
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return text.toString().replaceFirst("^" + BYTE_ORDER_MARK, "");
        } catch (CharacterCodingException e) {
            throw new IOException(
                    "it is not in UTF-8; convert it: iconv -f latin1 -t utf-8 FILE", e);
        }
    }
}
