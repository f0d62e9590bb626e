namespace Sitrep.Inputs;

/// <summary>Values of header fields with parameters: <c>text/html; charset="utf-8"</c>.</summary>
internal static class MimeFields
{
    /// <summary>The value in small letters, without its parameters.</summary>
    public static string Value(string? field)
    {
        if (field is null) return "";
        var end = field.IndexOf(';', StringComparison.Ordinal);
        return (end < 0 ? field : field[..end]).Trim().ToLowerInvariant();
    }

    /// <summary>A parameter's value without quotation marks, or null.</summary>
    public static string? Parameter(string? field, string name)
    {
        if (field is null) return null;
        for (var at = field.IndexOf(';', StringComparison.Ordinal); at >= 0 && at < field.Length;)
        {
            at++;
            var equals = field.IndexOf('=', at);
            if (equals < 0) return null;
            var key = field[at..equals].Trim();
            var from = equals + 1;
            while (from < field.Length && field[from] == ' ') from++;
            int to;
            string value;
            if (from < field.Length && field[from] == '"')
            {
                to = field.IndexOf('"', from + 1);
                if (to < 0) to = field.Length;
                value = field[(from + 1)..to];
            }
            else
            {
                to = field.IndexOf(';', from);
                if (to < 0) to = field.Length;
                value = field[from..to].Trim();
            }
            if (key.Equals(name, StringComparison.OrdinalIgnoreCase)) return value.Trim();
            at = to < field.Length ? field.IndexOf(';', to) : -1;
        }
        return null;
    }
}
