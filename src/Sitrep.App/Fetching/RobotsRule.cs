namespace Sitrep.App.Fetching;

/// <summary>One line of a robots.txt: a pattern over paths, and whether what it fits is allowed.</summary>
/// <param name="Pattern">Normalised as <see cref="RobotsPath"/> does; <c>*</c> fits anything, <c>$</c> at its end the end of the path.</param>
/// <param name="IsAllow">Allow, or disallow.</param>
internal sealed record RobotsRule(string Pattern, bool IsAllow)
{
    /// <summary>True when a normalised path begins as the pattern says. Takes time in proportion to path and pattern, however many stars there are.</summary>
    public bool Fits(string path)
    {
        var pattern = Pattern.AsSpan();
        var anchored = pattern.EndsWith('$');
        if (anchored) pattern = pattern[..^1];
        var rest = path.AsSpan();
        for (var first = true; ; first = false)
        {
            var star = pattern.IndexOf('*');
            var part = star < 0 ? pattern : pattern[..star];
            if (star < 0 && anchored) return first ? rest.SequenceEqual(part) : rest.EndsWith(part);
            var at = first ? (rest.StartsWith(part) ? 0 : -1) : rest.IndexOf(part);
            if (at < 0) return false;
            if (star < 0) return true;
            rest = rest[(at + part.Length)..];
            pattern = pattern[(star + 1)..];
        }
    }
}
