package dev.lockstep.catalog;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * The Kafka client compresses with lz4-java, which finds its classes by name. Only those in plain Java are kept, so that
 * a native image needs neither its C library nor {@code Unsafe}.
 */
@RegisterForReflection(classNames = {
    "net.jpountz.lz4.LZ4HCJavaSafeCompressor",
    "net.jpountz.lz4.LZ4JavaSafeCompressor",
    "net.jpountz.lz4.LZ4JavaSafeFastDecompressor",
    "net.jpountz.lz4.LZ4JavaSafeSafeDecompressor",
    "net.jpountz.xxhash.StreamingXXHash32JavaSafe$Factory",
    "net.jpountz.xxhash.StreamingXXHash64JavaSafe$Factory",
    "net.jpountz.xxhash.XXHash32JavaSafe",
    "net.jpountz.xxhash.XXHash64JavaSafe"})
class Lz4InNativeImage {}
