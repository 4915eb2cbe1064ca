namespace OutboundChat.Bench;

/// <summary>Measures several things in turns, so that the machine's other work affects all of them alike.</summary>
internal static class Rounds
{
    /// <returns>For each of <paramref name="measures"/> what its rounds gave, in order.</returns>
    public static async Task<double[][]> TakeTurnsAsync(int rounds, params Func<Task<double>>[] measures)
    {
        double[][] results = [.. measures.Select(_ => new double[rounds])];
        for (int round = 0; round < rounds; round++)
        {
            // Every other round runs in the opposite order, so none always runs after a certain other.
            for (int turn = 0; turn < measures.Length; turn++)
            {
                int index = round % 2 == 0 ? turn : measures.Length - 1 - turn;
                results[index][round] = await measures[index]();
            }
        }

        return results;
    }
}
