using Sitrep.Models;

namespace Sitrep.Attributions;

/// <summary>Finds source and content of one cue in its sentence. Scratch inside: one text at a time.</summary>
internal sealed class RoleTagger
{
    private const int Role = AttributionShape.Role, Hidden = AttributionShape.Hidden, Scale = AttributionShape.One / AttributionShape.TableOne;
    private readonly AttributionModel model;
    private readonly short[] states;
    private readonly int offset;
    private readonly int[] tokens;
    private readonly bool[] known;
    private readonly RoleDecoder decoder = new();
    private readonly CueScene scene = new();
    private readonly short[] hidden = new short[Role];
    private readonly int[] asker = new int[Role];
    private byte[] roles = new byte[64];
    private short[] seen = new short[66 * Role];

    /// <summary>Makes a tagger for a text.</summary>
    /// <param name="model">The network.</param>
    /// <param name="states">The states of the text's tokens, or of some in a row.</param>
    /// <param name="offset">Index of the token that the first state is of.</param>
    public RoleTagger(AttributionModel model, short[] states, int offset = 0)
    {
        this.offset = offset;
        this.model = model;
        this.states = states;
        tokens = new int[states.Length / Hidden * Role];
        known = new bool[states.Length / Hidden];
    }

    /// <summary>The best source and contents of a cue; null when none are better than having any.</summary>
    public Link? Find(TokenView view, ReadOnlySpan<byte> cues, Sentence sentence, TokenRun cue)
    {
        scene.Set(view, cues, sentence, cue);
        var length = scene.End - scene.First;
        decoder.Clear(length);
        if (roles.Length < length) (roles, seen) = (new byte[length * 2], new short[(length * 2 + 2) * Role]);
        Score(length);
        var margin = decoder.Decode(roles.AsSpan(0, length), cue.First - scene.First, cue.End - scene.First);
        var link = new Link(cue, margin);
        for (var at = 0; at < length;)
        {
            var start = at++;
            while (at < length && roles[at] == roles[start]) at++;
            var run = new TokenRun(scene.First + start, scene.First + at, cue.Sentence);
            if (roles[start] == 1) link.Sources.Add(run);
            else if (roles[start] == 2 && Trim(view, run) is { } content) link.Contents.Add(content);
        }
        RelativeClauses.Close(view, link);
        return link.Contents.Count > 0 ? link : null;
    }

    /// <summary>The run without commas and full stops at its ends, unless quotation marks hold them; null when nothing is left.</summary>
    private static TokenRun? Trim(TokenView view, TokenRun run)
    {
        while (run.End > run.First && view.Stop[run.End - 1] && view.Quote[run.End - 1] == 0) run = run with { End = run.End - 1 };
        while (run.End > run.First && view.Stop[run.First] && view.Quote[run.First] == 0) run = run with { First = run.First + 1 };
        return run.End > run.First ? run : null;
    }

    private void Score(int length)
    {
        var main = states.AsSpan((scene.Main - offset) * Hidden, Hidden);
        for (var k = 0; k < Role; k++) asker[k] = model.Asker.Sum(main, k);
        Array.Clear(seen, 0, Role);
        Array.Clear(seen, (length + 1) * Role, Role);
        for (var at = 0; at < length; at++) See(scene.First + at, seen.AsSpan((at + 1) * Role, Role));
        for (var at = 0; at < length; at++)
        {
            var window = seen.AsSpan(at * Role, Role * 3);
            for (var k = 0; k < Role; k++) hidden[k] = TextEncoder.Clip(Math.Max(0, model.Around.Sum(window, k)));
            var alone = decoder.Alone(at);
            for (var role = 0; role < alone.Length; role++) alone[role] = model.Roles.Sum(hidden, role);
            for (var state = at == 0 ? RoleDecoder.Start : 0; state <= (at == 0 ? RoleDecoder.Start : RoleDecoder.States - 1); state++)
                model.Steps.AsSpan(state * RoleDecoder.Roles, RoleDecoder.Roles).CopyTo(decoder.Behind(at, state));
        }
    }

    /// <summary>What a token is as seen from the cue.</summary>
    private void See(int i, Span<short> row)
    {
        var index = i - offset;
        var own = tokens.AsSpan(index * Role, Role);
        if (!known[index])
        {
            var state = states.AsSpan(index * Hidden, Hidden);
            for (var k = 0; k < Role; k++) own[k] = model.Token.Sum(state, k);
            known[index] = true;
        }
        var place = model.PlaceTable.AsSpan((int)scene.Place(i) * Role, Role);
        var between = model.BetweenTable.AsSpan((int)scene.Between(i) * Role, Role);
        var other = model.OtherTable.AsSpan((int)scene.Other(i) * Role, Role);
        for (var k = 0; k < Role; k++)
            row[k] = TextEncoder.Clip(Math.Max(0, own[k] + asker[k] + (place[k] + between[k] + other[k]) * Scale));
    }
}
