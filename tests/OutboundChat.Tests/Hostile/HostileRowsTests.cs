using Amazon.Connect.Model;

namespace OutboundChat.Tests.Hostile;

/// <summary>
/// Each hostile text in each column, before a good row: it arrives unchanged, or its row is reported as invalid. The good row always
/// arrives.
/// </summary>
public class HostileRowsTests
{
    public static TheoryData<string> Columns => [.. HostileColumn.All.Select(column => column.Name)];

    [Fact]
    public void The_table_of_hostile_values_is_large() => Assert.True(HostileColumn.All.Count * HostileText.All.Count > 1500);

    [Theory]
    [MemberData(nameof(Columns))]
    public void A_hostile_cell_arrives_unchanged_or_makes_its_row_invalid(string name)
    {
        HostileColumn column = HostileColumn.All.Single(column => column.Name == name);
        (string Name, string Cell, object? Expected)[] rows =
        [
            .. HostileText.All.SelectMany(text => new[]
            {
                (text.Name, column.Cell(text.Text), column.Expected(text.Text)),
                ($"the row after {text.Name}", column.Good.Cell, column.Good.Expected),
            }),
        ];

        // The row's number is sent in a member that does not affect the test.
        HostileSend send = HostileSend.Run(
            rows.Select((row, i) => new Dictionary<string, object?> { ["RelatedContactId"] = $"{i + 1}", [column.Header] = row.Cell }),
            column.Options);

        Dictionary<string, StartOutboundChatContactRequest> arrived = send.Arrived.ToDictionary(request => request.RelatedContactId);
        List<string> wrong = [];
        for (int i = 0; i < rows.Length; i++)
        {
            bool came = arrived.TryGetValue($"{i + 1}", out StartOutboundChatContactRequest? request);
            bool isReported = send.Problems.ContainsKey(i + 1);
            bool isRight = ReferenceEquals(rows[i].Expected, HostileColumn.Invalid)
                ? !came && isReported
                : came && !isReported && Equals(rows[i].Expected, column.Arrived(request!));
            if (!isRight)
            {
                object? what = came ? column.Arrived(request!) : "nothing";
                wrong.Add($"{rows[i].Name}: {what} arrived; {send.Problems.GetValueOrDefault(i + 1)}");
            }
        }

        Assert.Empty(wrong);
    }
}
