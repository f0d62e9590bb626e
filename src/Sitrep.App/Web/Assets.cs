using System.Reflection;
using System.Security.Cryptography;

namespace Sitrep.App.Web;

/// <summary>Style sheet, script and icon, as they come with the program. Their addresses change with their bytes, so that they may be kept for ever.</summary>
internal static class Assets
{
    private static readonly Dictionary<string, (byte[] Bytes, string Kind, string Hash)> All = new(StringComparer.Ordinal)
    {
        ["sitrep.css"] = Load("sitrep.css", "text/css; charset=utf-8"),
        ["sitrep.js"] = Load("sitrep.js", "text/javascript; charset=utf-8"),
        ["icon.svg"] = Load("icon.svg", "image/svg+xml"),
    };

    /// <summary>Where an asset stands.</summary>
    public static string Address(string name) => $"/assets/{name}?v={All[name].Hash}";

    /// <summary>The asset of a name; null for none.</summary>
    public static (byte[] Bytes, string Kind, string Hash)? Find(string name) => All.TryGetValue(name, out var asset) ? asset : null;

    private static (byte[], string, string) Load(string name, string kind)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("web/" + name) ?? throw new InvalidOperationException(name);
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        var bytes = buffer.ToArray();
        return (bytes, kind, Convert.ToHexStringLower(SHA256.HashData(bytes))[..12]);
    }
}
