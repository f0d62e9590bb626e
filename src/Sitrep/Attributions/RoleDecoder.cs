namespace Sitrep.Attributions;

/// <summary>Finds the best roles of the tokens around one cue: at most one source, any number of content fragments (Viterbi). Scratch; one cue at a time.</summary>
internal sealed class RoleDecoder
{
    /// <summary>States: nothing and content before a source was seen, source, nothing and content behind it.</summary>
    public const int States = 5;

    /// <summary>The state before the first token.</summary>
    public const int Start = 5;

    /// <summary>Roles: nothing, source, content.</summary>
    public const int Roles = 3;

    private const int None = int.MinValue / 2;

    private int[] scores = new int[64 * (1 + Start + 1) * Roles];
    private int[] best = new int[64 * States];
    private sbyte[] from = new sbyte[64 * States];

    /// <summary>The role a state stands for.</summary>
    public static int RoleOf(int state) => state switch { 2 => 1, 1 or 4 => 2, _ => 0 };

    /// <summary>The state after <paramref name="state"/> for a role; -1 where a second source would begin.</summary>
    public static int Next(int state, int role)
    {
        var seen = state is 2 or 3 or 4;
        return role switch { 1 => state is 3 or 4 ? -1 : 2, 2 => seen ? 4 : 1, _ => seen ? 3 : 0 };
    }

    /// <summary>Makes room for a window and clears it.</summary>
    public void Clear(int length)
    {
        if (best.Length < length * States) (scores, best, from) = (new int[length * 2 * 7 * Roles], new int[length * 2 * States], new sbyte[length * 2 * States]);
        Array.Clear(scores, 0, length * 7 * Roles);
    }

    /// <summary>The scores of the roles of token <paramref name="at"/> by itself.</summary>
    public Span<int> Alone(int at) => scores.AsSpan(at * 7 * Roles, Roles);

    /// <summary>The scores of its roles behind a state.</summary>
    public Span<int> Behind(int at, int state) => scores.AsSpan((at * 7 + 1 + state) * Roles, Roles);

    /// <summary>Writes the best roles; tokens of the cue, [cueFirst, cueEnd), have none. Gives how much better they are than no role at all.</summary>
    public int Decode(Span<byte> roles, int cueFirst, int cueEnd)
    {
        var nothing = 0;
        for (var at = 0; at < roles.Length; at++)
        {
            nothing += Alone(at)[0] + Behind(at, at == 0 ? Start : 0)[0];
            Step(at, at >= cueFirst && at < cueEnd);
        }
        var state = 0;
        var last = (roles.Length - 1) * States;
        for (var s = 1; s < States; s++) if (best[last + s] > best[last + state]) state = s;
        var score = best[last + state];
        for (var at = roles.Length - 1; at >= 0; at--)
        {
            roles[at] = (byte)RoleOf(state);
            state = from[at * States + state];
        }
        return score - nothing;
    }

    private void Step(int at, bool isCue)
    {
        var row = best.AsSpan(at * States, States);
        row.Fill(None);
        var alone = Alone(at);
        for (var state = at == 0 ? Start : 0; state <= (at == 0 ? Start : States - 1); state++)
        {
            var before = at == 0 ? 0 : best[(at - 1) * States + state];
            if (before <= None) continue;
            var behind = Behind(at, state);
            for (var role = 0; role < (isCue ? 1 : Roles); role++)
            {
                var next = Next(state, role);
                if (next < 0 || before + alone[role] + behind[role] <= row[next]) continue;
                row[next] = before + alone[role] + behind[role];
                from[at * States + next] = (sbyte)state;
            }
        }
    }
}
