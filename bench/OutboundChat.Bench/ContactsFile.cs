using System.Text;

namespace OutboundChat.Bench;

/// <summary>
/// A CSV file of contacts with the columns that such files have and numbers that no one has. Disposing it deletes it.
/// </summary>
internal sealed class ContactsFile : IDisposable
{
    public const string MessageTemplate =
        "Hi {FirstName}, this is {Clinic}. Your appointment is on {AppointmentTime}. Reply 1 to confirm or 2 to reschedule.";

    public const string AttributeColumn = "OrderId";

    /// <param name="rows">How many rows.</param>
    /// <param name="distinct">Whether each has a number of its own; else a hundred numbers that the plan knows take turns.</param>
    public ContactsFile(int rows, bool distinct = true)
    {
        Path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"outboundchat-bench-{Guid.NewGuid():N}.csv");
        using StreamWriter writer = new(Path, append: false, Encoding.UTF8);
        writer.WriteLine("OrderId,FirstName,LastName,MobileNumber,Channel,AppointmentTime,Clinic,Notes");
        for (int i = 0; i < rows; i++)
        {
            string number = distinct ? Number(i) : KnownNumber(i), channel = i % 10 == 0 ? "WhatsApp" : "";
            writer.WriteLine(
                $"A-{i},Ava,Thompson,{number},{channel},2027-09-07 14:30,Larkspur Clinic Ballard,\"Follow-up, 6 weeks\"");
        }
    }

    public string Path { get; }

    /// <summary>A number that no one has: area codes 290 to 299 are reserved and were never assigned.</summary>
    public static string Number(int index) => $"+1 (29{index / 1_000_000 % 10}) {200 + (index / 10_000 % 100)}-{index % 10_000:0000}";

    /// <summary>One of a hundred numbers that the plan knows; they are reserved for fiction.</summary>
    public static string KnownNumber(int index) => $"+1 (206) 555-01{index % 100:00}";

    public void Dispose() => File.Delete(Path);
}
