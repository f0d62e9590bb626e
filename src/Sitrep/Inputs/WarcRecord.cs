using System.Globalization;

namespace Sitrep.Inputs;

/// <summary>A record of a web archive.</summary>
/// <param name="Number">Its number in the file, from 1 on.</param>
/// <param name="Offset">Where it begins in the unpacked file.</param>
/// <param name="Fields">Its named fields.</param>
/// <param name="Block">Its block, as far as it is kept.</param>
internal sealed record WarcRecord(int Number, long Offset, IReadOnlyDictionary<string, string> Fields, byte[] Block)
{
    /// <summary>response, resource, revisit and so on.</summary>
    public string Type => Fields.GetValueOrDefault("WARC-Type", "").ToLowerInvariant();

    /// <summary>The address that was asked for; null when it is none.</summary>
    public string? Address => Fields.GetValueOrDefault("WARC-Target-URI") is { } uri && Uri.TryCreate(uri.Trim('<', '>', ' '), UriKind.Absolute, out _) ? uri.Trim('<', '>', ' ') : null;

    /// <summary>When it was captured.</summary>
    public DateTimeOffset? Date => DateTimeOffset.TryParse(Fields.GetValueOrDefault("WARC-Date"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var date)
        && date.Year is >= 1990 and <= 2100 ? date : null;

    /// <summary>Id of the record, if it gives one.</summary>
    public string? Id => Fields.GetValueOrDefault("WARC-Record-ID");

    /// <summary>True when the block breaks off or its length is wrong.</summary>
    public bool IsCut { get; init; }
}
