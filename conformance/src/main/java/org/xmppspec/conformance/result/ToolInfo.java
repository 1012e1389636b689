package org.xmppspec.conformance.result;

/**
 * What made the results.
 *
 * @param name the tool's name
 * @param version its version
 * @param java the Java version that it ran on
 * @param os the operating system that it ran on
 */
public record ToolInfo(String name, String version, String java, String os) {
    /**
     * Returns this tool on this machine.
     *
     * @param version the tool's version
     */
    public static ToolInfo of(String version) {
        return new ToolInfo(
                "xmppspec",
                version,
                System.getProperty("java.version"),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    }
}
