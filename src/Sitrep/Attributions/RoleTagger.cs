using Sitrep.Models;

namespace Sitrep.Attributions;

/// <summary>Finds source and content of one cue in its sentence. Scratch inside: one text at a time.</summary>
internal sealed class RoleTagger(LinearModel model)
{
    private readonly RoleDecoder decoder = new();
    private readonly CueScene scene = new();
    private byte[] roles = new byte[64];

    /// <summary>The best source and contents of a cue; null when none are better than having any.</summary>
    public Link? Find(TokenView view, ReadOnlySpan<byte> cues, Sentence sentence, TokenRun cue)
    {
        scene.Set(view, cues, sentence, cue);
        var length = scene.End - scene.First;
        decoder.Clear(length);
        if (roles.Length < length) roles = new byte[length * 2];
        Score(view);
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

    private void Score(TokenView view)
    {
        Span<uint> features = stackalloc uint[RoleFeatures.Count];
        Span<uint> pairs = stackalloc uint[RoleFeatures.PairCount];
        for (var i = scene.First; i < scene.End; i++)
        {
            RoleFeatures.Fill(features, view, scene, i);
            var at = i - scene.First;
            foreach (var feature in features) model.Add(feature, decoder.Alone(at));
            for (var state = at == 0 ? RoleDecoder.Start : 0; state <= (at == 0 ? RoleDecoder.Start : RoleDecoder.States - 1); state++)
            {
                RoleFeatures.FillPair(pairs, view, scene, i, (uint)state);
                foreach (var feature in pairs) model.Add(feature, decoder.Behind(at, state));
            }
        }
    }
}
