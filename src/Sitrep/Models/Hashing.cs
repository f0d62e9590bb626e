namespace Sitrep.Models;

/// <summary>Hashes of features: the same on every machine, in training and in reading.</summary>
internal static class Hashing
{
    /// <summary>FNV-1a over the characters, case folded when asked.</summary>
    public static uint Of(ReadOnlySpan<char> text, bool fold = false)
    {
        var hash = 2166136261u;
        foreach (var c in text) hash = (hash ^ (fold ? char.ToLowerInvariant(c) : c)) * 16777619u;
        return hash;
    }

    /// <summary>Joins a template number and values into one hash (murmur's finisher).</summary>
    public static uint Mix(uint template, uint first, uint second = 0)
    {
        var hash = (template * 0x9E3779B1u) ^ first;
        hash = (hash ^ (second * 0x85EBCA77u)) * 0xC2B2AE3Du;
        hash ^= hash >> 15;
        hash *= 0x27D4EB2Fu;
        return hash ^ (hash >> 13);
    }
}
