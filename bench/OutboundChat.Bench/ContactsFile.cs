using System.Text;

namespace OutboundChat.Bench;

/// <summary>
/// A CSV file of contacts such as people have, all of them different and none of them anybody's; it is gone when it is disposed.
/// </summary>
internal sealed class ContactsFile : IDisposable
{
    public const string MessageTemplate = "Hi {FirstName}, this is {Clinic}. Your appointment is on {AppointmentTime}. Reply 1 to confirm or 2 to reschedule.";
    public const string AttributeColumn = "OrderId";

    public ContactsFile(int rows)
    {
        Path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"outboundchat-bench-{Guid.NewGuid():N}.csv");
        using StreamWriter writer = new(Path, append: false, Encoding.UTF8);
        writer.WriteLine("OrderId,FirstName,LastName,MobileNumber,Channel,AppointmentTime,Clinic,Notes");
        for (int i = 0; i < rows; i++)
        {
            writer.WriteLine($"A-{i},Ava,Thompson,{Number(i)},{(i % 10 == 0
                ? "WhatsApp"
                : "")},2027-09-07 14:30,Larkspur Clinic Ballard,\"Follow-up, 6 weeks\"");
        }
    }

    public string Path { get; }

    /// <summary>Numbers under +999, which the ITU keeps free: nobody has one.</summary>
    public static string Number(int index) => $"+999 {10 + (index / 10_000_000)} {index / 10_000 % 1000:000}-{index % 10_000:0000}";

    public void Dispose() => File.Delete(Path);
}
