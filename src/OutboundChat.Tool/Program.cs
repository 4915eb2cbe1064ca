Console.WriteLine("outbound-chat");
