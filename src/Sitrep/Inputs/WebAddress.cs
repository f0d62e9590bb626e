namespace Sitrep.Inputs;

/// <summary>Reads addresses of the web out of lists and feeds.</summary>
internal static class WebAddress
{
    private const int Longest = 4000;

    /// <summary>An absolute http or https address without white space; a relative one is resolved where there is a base.</summary>
    public static bool TryRead(string? value, string? baseAddress, out string address)
    {
        address = "";
        value = value?.Trim();
        if (string.IsNullOrEmpty(value) || value.Length > Longest || value.AsSpan().IndexOfAny(" \t\r\n<>\"") >= 0) return false;
        if (!Uri.TryCreate(value, UriKind.Absolute, out var uri) || value[0] == '/')
        {
            if (baseAddress is null || !Uri.TryCreate(baseAddress, UriKind.Absolute, out var from) || !IsWeb(from) || !Uri.TryCreate(from, value, out uri)) return false;
        }
        if (!IsWeb(uri)) return false;
        address = uri.AbsoluteUri;
        return true;
    }

    private static bool IsWeb(Uri uri) => uri.Scheme is "http" or "https" && uri.Host.Length > 0;
}
