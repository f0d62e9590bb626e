namespace Sitrep.Inputs;

/// <summary>Takes off the codings that bring bytes through mail. Damaged places are passed over.</summary>
internal static class TransferCodings
{
    /// <summary>Base64; what is no letter of it is skipped.</summary>
    public static byte[] Base64(ReadOnlySpan<byte> coded)
    {
        var bytes = new byte[coded.Length / 4 * 3 + 3];
        int length = 0, bits = 0, held = 0;
        foreach (var c in coded)
        {
            var value = c switch
            {
                >= (byte)'A' and <= (byte)'Z' => c - 'A',
                >= (byte)'a' and <= (byte)'z' => c - 'a' + 26,
                >= (byte)'0' and <= (byte)'9' => c - '0' + 52,
                (byte)'+' or (byte)'-' => 62,
                (byte)'/' or (byte)'_' => 63,
                _ => -1,
            };
            if (c == '=') (bits, held) = (0, 0);
            if (value < 0) continue;
            held = (held << 6 | value) & 0xFFFFFF;
            bits += 6;
            if (bits < 8) continue;
            bits -= 8;
            bytes[length++] = (byte)(held >> bits);
        }
        return bytes[..length];
    }

    /// <summary>Quoted-printable; in header fields an underline is a space.</summary>
    public static byte[] QuotedPrintable(ReadOnlySpan<byte> coded, bool inField = false)
    {
        var bytes = new byte[coded.Length];
        var length = 0;
        for (var i = 0; i < coded.Length; i++)
        {
            if (coded[i] == '_' && inField) bytes[length++] = (byte)' ';
            else if (coded[i] != '=') bytes[length++] = coded[i];
            else if (i + 2 < coded.Length && Hex(coded[i + 1]) is var high and >= 0 && Hex(coded[i + 2]) is var low and >= 0)
            {
                bytes[length++] = (byte)(high << 4 | low);
                i += 2;
            }
            else if (SoftBreak(coded[(i + 1)..]) is var skipped and > 0) i += skipped;
            else bytes[length++] = coded[i];
        }
        return bytes[..length];
    }

    /// <summary>Length of blanks and a line end that follow an equals sign; 0 when something else does.</summary>
    private static int SoftBreak(ReadOnlySpan<byte> rest)
    {
        var at = 0;
        while (at < rest.Length && rest[at] is (byte)' ' or (byte)'\t' or (byte)'\r') at++;
        return at < rest.Length && rest[at] == '\n' ? at + 1 : at == rest.Length ? at : 0;
    }

    private static int Hex(byte c) => c switch
    {
        >= (byte)'0' and <= (byte)'9' => c - '0',
        >= (byte)'A' and <= (byte)'F' => c - 'A' + 10,
        >= (byte)'a' and <= (byte)'f' => c - 'a' + 10,
        _ => -1,
    };
}
