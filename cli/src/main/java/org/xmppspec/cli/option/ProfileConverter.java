package org.xmppspec.cli.option;

import org.xmppspec.conformance.engine.Profile;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a profile. */
public final class ProfileConverter implements ITypeConverter<Profile> {
    @Override
    public Profile convert(String value) {
        for (Profile profile : Profile.values()) {
            if (profile.toString().equalsIgnoreCase(value)) {
                return profile;
            }
        }
        throw new TypeConversionException("'" + value + "' is neither normal nor full");
    }
}
