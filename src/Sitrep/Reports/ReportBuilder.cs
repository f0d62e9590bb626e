using System.Collections.Immutable;

namespace Sitrep.Reports;

/// <summary>Tells a situation at a moment. Immutable; safe on any thread.</summary>
public sealed class ReportBuilder
{
    /// <summary>The report of a situation.</summary>
    /// <param name="situation">The situation, folded for the moment wanted.</param>
    /// <param name="since">Claims recorded after this moment are told as changes; null tells none.</param>
    public Report Build(Situation situation, DateTimeOffset? since = null)
    {
        ArgumentNullException.ThrowIfNull(situation);
        return new()
        {
            Situation = situation,
            At = situation.Now,
            Since = since,
            Changes = since is { } moment ? ChangeNotes.Since(situation, moment) : [],
        };
    }
}
