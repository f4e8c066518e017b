package io.sidetone.console;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/**
 * Writes a library anew whose classes are of Java 5: the JVM keeps none for later starts that is
 * older than Java 6, for those lack the stack maps by which it checks the others. Picocli is such a
 * library, and checking it took half of a start.
 */
public final class OldClasses {

    /** Java 6: the first with stack maps. */
    private static final int WITH_STACK_MAPS = 50;

    private OldClasses() {}

    /**
     * Writes a jar anew in its place.
     *
     * @param arguments the jar
     * @throws IllegalStateException when a class would not pass the JVM's checks; the jar is as it
     *     was then
     */
    public static void main(String[] arguments) throws IOException {
        var jar = Path.of(arguments[0]);
        var target = jar.resolveSibling(jar.getFileName() + ".new");
        try (var library = new URLClassLoader(new URL[] {jar.toUri().toURL()})) {
            rewrite(jar, target, tools(library));
            Files.move(target, jar, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(target);
        }
    }

    private static ClassFile tools(URLClassLoader library) {
        var hierarchy =
                ClassHierarchyResolver.ofResourceParsing(library)
                        .orElse(ClassHierarchyResolver.defaultResolver());
        return ClassFile.of(
                ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
                ClassFile.ClassHierarchyResolverOption.of(hierarchy));
    }

    private static void rewrite(Path jar, Path target, ClassFile tools) throws IOException {
        try (var in = new JarFile(jar.toFile());
                var out = new JarOutputStream(Files.newOutputStream(target))) {
            for (var entry : Collections.list(in.entries())) {
                var copy = new JarEntry(entry.getName());
                copy.setTime(entry.getTime());
                out.putNextEntry(copy);
                try (var bytes = in.getInputStream(entry)) {
                    write(entry.getName(), bytes.readAllBytes(), tools, out);
                }
                out.closeEntry();
            }
        }
    }

    private static void write(String name, byte[] bytes, ClassFile tools, OutputStream out)
            throws IOException {
        if (!name.endsWith(".class")) {
            out.write(bytes);
            return;
        }
        var model = tools.parse(bytes);
        out.write(model.majorVersion() < WITH_STACK_MAPS ? younger(model, tools) : bytes);
    }

    private static byte[] younger(ClassModel old, ClassFile tools) {
        var bytes =
                tools.build(
                        old.thisClass().asSymbol(),
                        target -> old.forEach(element -> copy(element, target)));
        var flaws = tools.verify(bytes);
        if (!flaws.isEmpty()) {
            throw new IllegalStateException(old.thisClass().asInternalName() + ": " + flaws);
        }
        return bytes;
    }

    private static void copy(ClassElement element, ClassBuilder target) {
        switch (element) {
            case ClassFileVersion _ -> target.withVersion(ClassFile.JAVA_8_VERSION, 0);
            case MethodModel method -> copy(method, target);
            default -> target.with(element);
        }
    }

    /** Instruction by instruction: only then are the stack maps made. */
    private static void copy(MethodModel method, ClassBuilder target) {
        target.withMethod(
                method.methodName(),
                method.methodType(),
                method.flags().flagsMask(),
                copy ->
                        method.forEach(part -> {
                            if (part instanceof CodeModel code) {
                                copy.withCode(body -> code.forEach(body::with));
                            } else {
                                copy.with(part);
                            }
                        }));
    }
}
