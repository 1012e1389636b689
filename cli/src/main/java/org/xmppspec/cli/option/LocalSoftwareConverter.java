package org.xmppspec.cli.option;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.xmppspec.conformance.target.local.LocalSoftware;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a server that can be started on this machine. */
public final class LocalSoftwareConverter implements ITypeConverter<LocalSoftware> {
    @Override
    public LocalSoftware convert(String value) {
        return Arrays.stream(LocalSoftware.values())
                .filter(software -> software.id().equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + value + "' is not one of "
                        + Arrays.stream(LocalSoftware.values())
                                .map(LocalSoftware::id)
                                .collect(Collectors.joining(", "))));
    }
}
