using Amazon.Connect.Model;

namespace OutboundChat.Tests.Hostile;

/// <summary>Each hostile text in each column, before a good row: it arrives as it is, or its row is told to be invalid; the good row arrives.</summary>
public sealed class HostileRowsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Columns => [.. HostileColumn.All.Select(column => column.Name)];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_table_is_large() => Assert.True(HostileColumn.All.Count * HostileText.All.Count > 1500);

    [Theory]
    [MemberData(nameof(Columns))]
    public async Task A_hostile_cell_arrives_whole_or_not_at_all(string name)
    {
        HostileColumn column = HostileColumn.All.Single(column => column.Name == name);
        (string Name, string Cell, object? Expected)[] rows =
            [.. HostileText.All.SelectMany(text => new[] { (text.Name, column.Cell(text.Text), column.Expected(text.Text)), ($"the row after {text.Name}", column.Good.Cell, column.Good.Expected) })];

        // The row's number travels where it disturbs nothing.
        string path = _folder.Write("a.csv", Csv.Of([["RelatedContactId", column.Header], .. rows.Select((row, i) => new[] { $"{i + 1}", row.Cell })]));
        HostileSend send = await HostileSend.RunAsync(path, [.. column.Options, .. column.Header == "Phone" ? [] : new[] { "--phone", "+12065550100" }]);

        Assert.Null(send.Refusal);
        Dictionary<string, StartOutboundChatContactRequest> arrived = send.Arrived.ToDictionary(request => request.RelatedContactId);
        List<string> wrong = [];
        for (int i = 0; i < rows.Length; i++)
        {
            bool came = arrived.TryGetValue($"{i + 1}", out StartOutboundChatContactRequest? request), isTold = send.Problems.ContainsKey(i + 1);
            if (ReferenceEquals(rows[i].Expected, HostileColumn.Invalid) ? came || !isTold : !came || isTold || !Equals(rows[i].Expected, column.Arrived(request!)))
            {
                wrong.Add($"{rows[i].Name}: {(came ? $"{column.Arrived(request!)} arrived" : "nothing arrived")}; {(isTold ? send.Problems[i + 1] : "nothing was told")}");
            }
        }

        Assert.Empty(wrong);
    }
}
