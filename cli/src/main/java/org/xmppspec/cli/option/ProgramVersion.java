package org.xmppspec.cli.option;

import picocli.CommandLine.IVersionProvider;

/** The version of this program, as its build recorded it. */
public final class ProgramVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"xmppspec " + text()};
    }

    /** Returns the version alone. */
    public static String text() {
        String recorded = ProgramVersion.class.getPackage().getImplementationVersion();
        return recorded == null ? "development" : recorded;
    }
}
