using System.Globalization;
using System.Text;

namespace Sitrep.App.Fetching;

/// <summary>The rules of a robots.txt for us, as RFC 9309 has them, and the delay between pages that many such files ask for.</summary>
internal sealed class RobotsFile
{
    /// <summary>Bytes that are read; what follows is passed over (the RFC asks for at least this much).</summary>
    public const int MaximumBytes = 500 << 10;

    private readonly List<RobotsRule> rules = [];

    private RobotsFile()
    {
    }

    /// <summary>A host without rules.</summary>
    public static RobotsFile AllowsAll { get; } = new();

    /// <summary>Least time between two pages that the file asks for; null when it says nothing.</summary>
    public TimeSpan? Delay { get; private set; }

    /// <summary>Reads a file for a program of this name. Never fails: what is no rule is passed over.</summary>
    public static RobotsFile Parse(ReadOnlySpan<byte> bytes, string productToken)
    {
        if (bytes.StartsWith("\uFEFF"u8)) bytes = bytes[3..];
        if (bytes.Length > MaximumBytes)
        {
            bytes = bytes[..MaximumBytes];
            bytes = bytes[..(bytes.LastIndexOfAny((byte)'\n', (byte)'\r') + 1)]; // half a rule might allow what the whole one does not
        }
        var groups = Groups(Encoding.UTF8.GetString(bytes));
        var ours = groups.FindAll(group => group.Agents.Contains(productToken.ToLowerInvariant()));
        if (ours.Count == 0) ours = groups.FindAll(group => group.Agents.Contains("*"));
        var file = new RobotsFile();
        foreach (var group in ours)
        {
            file.rules.AddRange(group.Rules);
            if (group.Delay is { } delay && !(file.Delay > delay)) file.Delay = delay;
        }
        return file;
    }

    /// <summary>True when the path and query may be asked for: the longest pattern that fits decides, at equal length in favour of reading.</summary>
    public bool Allows(Uri address)
    {
        var path = RobotsPath.Normalize(address.PathAndQuery, isPattern: false);
        if (path == "/robots.txt") return true;
        RobotsRule? best = null;
        foreach (var rule in rules)
        {
            if (best is not null && (rule.Pattern.Length < best.Pattern.Length || rule.Pattern.Length == best.Pattern.Length && !rule.IsAllow)) continue;
            if (rule.Fits(path)) best = rule;
        }
        return best?.IsAllow ?? true;
    }

    private static List<RobotsGroup> Groups(string text)
    {
        var groups = new List<RobotsGroup>();
        var naming = false;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var end = line.IndexOf('#');
            var content = (end < 0 ? line : line[..end]).Trim();
            var colon = content.IndexOf(':');
            if (colon <= 0) continue;
            var (key, value) = (content[..colon].TrimEnd().ToString().ToLowerInvariant(), content[(colon + 1)..].Trim().ToString());
            if (key is "user-agent" or "useragent")
            {
                if (!naming) groups.Add(new());
                naming = true;
                if (Token(value) is { Length: > 0 } token) groups[^1].Agents.Add(token);
            }
            else if (groups.Count > 0) naming = Read(groups[^1], key, value) && naming;
        }
        return groups;
    }

    /// <summary>Takes a line into a group; false when it is a rule, after which a new name begins a new group.</summary>
    private static bool Read(RobotsGroup group, string key, string value)
    {
        switch (key)
        {
            case "allow" or "disallow":
                if (value.Length > 0) group.Rules.Add(new(RobotsPath.Normalize(value[0] is '/' or '*' ? value : "/" + value, isPattern: true), key == "allow"));
                return false;
            case "crawl-delay":
                if (double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0 and < 1e6) group.Delay = TimeSpan.FromSeconds(seconds);
                return true;
            default:
                return true;
        }
    }

    /// <summary>The name alone: what stands behind it (a version, a slash) is no part of it.</summary>
    private static string Token(string value)
    {
        if (value.StartsWith('*')) return "*";
        var length = 0;
        while (length < value.Length && (char.IsAsciiLetter(value[length]) || value[length] is '_' or '-')) length++;
        return value[..length].ToLowerInvariant();
    }
}
