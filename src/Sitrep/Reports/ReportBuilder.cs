using System.Collections.Immutable;

namespace Sitrep.Reports;

/// <summary>Tells a situation at a moment. Immutable; safe on any thread.</summary>
public sealed class ReportBuilder
{
    /// <summary>The report of a situation.</summary>
    /// <param name="situation">The situation, folded for the moment wanted.</param>
    /// <param name="recordedSince">Claims recorded after this moment are told as changes; null tells none.</param>
    public Report Build(Situation situation, DateTimeOffset? recordedSince = null) =>
        Build(situation, new ReportRequest { RecordedSince = recordedSince });

    /// <summary>The report of a situation, as it is asked for.</summary>
    /// <param name="situation">The situation, folded for the moment wanted.</param>
    /// <param name="request">Since when, in which zone, with which cut-off and which cells.</param>
    /// <param name="relations">What its figures are to each other, if that is to be told.</param>
    public Report Build(Situation situation, ReportRequest request, ImmutableArray<Relation> relations = default)
    {
        ArgumentNullException.ThrowIfNull(situation);
        ArgumentNullException.ThrowIfNull(request);
        var yesterday = situation.Now is { } now ? Text.Days.Before(now, request.Zone, request.Cutoff) : (DateTimeOffset?)null;
        var summaries = Summaries.Of(situation, request, yesterday);
        var expected = ExpectedCells.Of(situation, request.Expected);
        return new()
        {
            Situation = situation,
            Request = request,
            At = situation.Now,
            Since = request.Since ?? request.RecordedSince,
            Yesterday = yesterday,
            Lead = Leads.Of(situation, request.Zone),
            Summaries = summaries,
            Changes = ChangeNotes.Of(situation, request),
            SilentSources = Silences.Sources(situation, request.SilentAfter),
            Expected = expected,
            Questions = OpenQuestions.Of(situation, summaries, expected, request.Zone),
            Relations = relations.IsDefault ? [] : relations,
            Paragraph = SourcedParagraph.Of(situation, request.Zone),
        };
    }
}
