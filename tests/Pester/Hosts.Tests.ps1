# The module in the places where people run PowerShell: other cultures, jobs, unattended sessions, their own tests and wrappers.
BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'Shared.psm1') -Force
    Import-Module (Join-Path $PSScriptRoot 'Child.psm1') -Force
    Import-Module $ModulePath
    $script:send = $Contact + @{ Simulate = $true; Message = 'Hi'; InformationAction = 'Ignore' }
    $script:rows = 'To,Name', '+12065550100,Ada', 'nobody,Bob', '+12065550101,Cy' | ConvertFrom-Csv
    $script:start = ',OutboundChat.Module.Commands.StartOutboundChatContactCommand'

    # Runs a script in a new session that has the module and $send, and returns its lines.
    function Invoke-NewSession([string] $Script) {
        $text = "Import-Module '$PSScriptRoot/Shared.psm1', '$ModulePath'
            `$send = `$Contact + @{ Simulate = `$true; Message = 'Hi'; InformationAction = 'Ignore' }
            $Script"
        (Invoke-Child -Argument '-Command', $text).TrimEnd() -split '\r?\n'
    }
}

Describe 'A user''s own test' {
    BeforeAll {
        function Send {
            $rows | Start-OutboundChatContact @send -Channel WhatsApp -JournalPath x.jsonl
        }
    }

    It 'can mock Start-OutboundChatContact, with a filter' {
        Mock Start-OutboundChatContact { [pscustomobject]@{ Status = 'Started'; Name = $InputObject.Name } }
        Mock Start-OutboundChatContact { 'filtered' } -ParameterFilter { $InputObject.Name -eq 'Bob' -and $Simulate }
        $results = Send
        $results.Name | Should -Be 'Ada', 'Cy'
        $results[1] | Should -Be 'filtered'
        Should -Invoke Start-OutboundChatContact -Exactly 2 -ParameterFilter { $Channel -eq 'WhatsApp' -and $To -like '+1*' }
    }

    It 'can mock every cmdlet' {
        foreach ($command in Get-Command -Module OutboundChat) {
            Mock $command.Name { 'mocked' }
        }

        $rows[0] | Test-OutboundChatContact @send | Should -Be 'mocked'
        $rows[0] | New-OutboundChatRequest @send | Should -Be 'mocked'
        [pscustomobject]@{ ContactId = '1' } | Get-OutboundChatContact -Simulate | Should -Be 'mocked'
        Stop-OutboundChatContact 1 -Simulate -Confirm:$false | Should -Be 'mocked'
        Get-OutboundChatJournal x -Summary | Should -Be 'mocked'
        New-ChatEndpoint 1 | Should -Be 'mocked'
    }
}

Describe 'A wrapper made by ProxyCommand' {
    It 'works for every cmdlet' {
        foreach ($command in Get-Command -Module OutboundChat) {
            $text = [System.Management.Automation.ProxyCommand]::Create([System.Management.Automation.CommandMetadata]::new($command))
            Set-Item "function:Invoke-$($command.Noun)-$($command.Verb)" ([scriptblock]::Create($text))
        }

        $journal = Join-Path $TestDrive 'proxy.jsonl'
        ($rows | Invoke-OutboundChatContact-Test @send).Valid | Should -Be $true, $false, $true
        ($rows[0] | Invoke-OutboundChatRequest-New @send).DestinationEndpoint.Address | Should -Be '+12065550100'
        $results = $rows | Invoke-OutboundChatContact-Start @send -JournalPath $journal -ErrorVariable errors -ErrorAction SilentlyContinue
        ($results | Sort-Object Row).Status | Should -Be 'Started', 'Invalid', 'Started'
        $errors[-1].FullyQualifiedErrorId | Should -Be "RowsNotStarted$start"
        ($results | Invoke-OutboundChatContact-Get).State | Should -Be 'Started', 'Started'
        $results | Invoke-OutboundChatContact-Stop
        ($results | Invoke-OutboundChatContact-Get).State | Should -Be 'Ended', 'Ended'
        (Get-Item $journal | Invoke-OutboundChatJournal-Get).State | Should -Be 'Started', 'Started'
        ('+12065550100' | Invoke-ChatEndpoint-New).Address | Should -Be '+12065550100'
    }
}

Describe 'A run in another runspace' {
    It 'returns results that can be used here: <what>' -TestCases @(
        @{ what = 'Start-ThreadJob'; run = { Start-ThreadJob $job -ArgumentList $with | Receive-Job -Wait -AutoRemoveJob } }
        @{ what = 'Start-Job'; run = { Start-Job $job -ArgumentList $with | Receive-Job -Wait -AutoRemoveJob } }
        @{ what = 'ForEach-Object -Parallel'
            run = { $rows | ForEach-Object -Parallel { & ([scriptblock]::Create($using:text)) $using:ModulePath $using:send $_ } }
        }
    ) {
        $job = {
            param($ModulePath, $Send, $Row)
            Import-Module $ModulePath
            $Row | Start-OutboundChatContact @Send -ErrorAction Ignore
        }
        $text, $with = "$job", @($ModulePath, $send, $rows)
        $results = & $run
        ($results | Where-Object Status -EQ 'Started').InputObject.Name | Sort-Object | Should -Be 'Ada', 'Cy'
        ($results | Where-Object Status -NE 'Started').ErrorId | Should -Be 'RowInvalid'
        $results | Get-Member -Name ContactId | Should -Not -BeNullOrEmpty
        $results | Out-String -Width 200 | Should -BeLike '*Row Status*Started*'
        $file = Join-Path $TestDrive 'results.csv'
        $results | Export-Csv $file
        (Import-Csv $file | Where-Object Status -EQ 'Started').Destination | Sort-Object | Should -Be '+12065550100', '+12065550101'
    }

    It 'continues if the module is removed here' {
        $results = Start-ThreadJob {
            Import-Module $using:ModulePath
            100..139 | ForEach-Object { "+12065550$_" } | Start-OutboundChatContact @using:send
        } | ForEach-Object {
            Remove-Module OutboundChat
            Receive-Job $_ -Wait -AutoRemoveJob
        }
        Import-Module $ModulePath
        $results | Should -HaveCount 40
        $results.Status | Select-Object -Unique | Should -Be 'Started'
    }
}

Describe 'Strict mode' {
    It 'reports no errors, also in the views' {
        Set-StrictMode -Version Latest
        $before = $Error.Count
        $results = $rows | Start-OutboundChatContact @send -JournalPath (Join-Path $TestDrive 'strict.jsonl') -ErrorAction Ignore
        $all = $results, ($rows | Test-OutboundChatContact @send), ($results | Get-OutboundChatContact),
            (Get-OutboundChatJournal (Join-Path $TestDrive 'strict.jsonl')), ($rows[0] | New-OutboundChatRequest @send),
            (Get-OutboundChatJournal (Join-Path $TestDrive 'strict.jsonl') -Summary), (New-ChatEndpoint +12065550100)
        foreach ($some in $all) {
            $some | Out-String | Should -Not -BeNullOrEmpty
            $some | Format-List * | Out-String | Should -Not -BeNullOrEmpty
        }

        $Error.Count | Should -Be $before
    }
}

Describe 'A console with only ASCII' {
    It 'shows output without errors' {
        $said = Invoke-NewSession "
            [Console]::OutputEncoding = `$OutputEncoding = [System.Text.Encoding]::ASCII
            `$row = [pscustomobject]@{ To = '+12065550100'; Name = `"Zo`u{EB} `u{1F600}`" }, [pscustomobject]@{ To = `"n`u{F6}`" }
            `$send.Remove('Message')
            `$row | Test-OutboundChatContact @send -MessageTemplate `"Gr`u{FC}`u{DF}e {Name}`"
            `$row | Start-OutboundChatContact @send -MessageTemplate `"Gr`u{FC}`u{DF}e {Name}`" | Out-String"
        "$said" | Should -BeLike '*Gr??e Zo*Started*1 of 2 rows was not started*'
        "$said" -match '[^\x00-\x7F]' | Should -BeFalse
    }
}

Describe 'A session that can''t prompt' {
    It 'sends nothing if a prompt is needed, and says why' {
        $said = Invoke-NewSession "
            `$journal = '$TestDrive/asked.jsonl'
            `$rows = '+12065550100', '+12065550101'
            try { `$rows | Start-OutboundChatContact @send -Confirm -JournalPath `$journal } catch { `"`$_`" }
            `$ConfirmPreference = 'Low'
            try { `$rows | Start-OutboundChatContact @send -JournalPath `$journal } catch { `"`$_`" }
            (Get-OutboundChatJournal `$journal -Summary).Total
            `$started = `$rows | Start-OutboundChatContact @send -Confirm:`$false
            `$started.Status
            try { `$started | Stop-OutboundChatContact } catch { `"`$_`" }
            `$WhatIfPreference = `$true
            `$rows[0] | Start-OutboundChatContact @send
            `$started | Stop-OutboundChatContact
            (`$started | Get-OutboundChatContact).State"
        $said[0, 1, 5] | Should -BeLike '*NonInteractive*'
        $said[2..4] | Should -Be '0', 'Started', 'Started'
        $said[6..8] | Should -BeLike 'What if: *'
        $said[9..10] | Should -Be 'Started', 'Started'
    }
}

Describe 'Another culture' {
    BeforeAll {
        $script:journal = Join-Path $TestDrive 'cultures.jsonl'
        $null = '+12065550110' | Start-OutboundChatContact @send -JournalPath $journal

        # The culture is set before anything of the module is loaded. Each word has an i, whose capital in Turkish is another letter than I.
        $script:file = Join-Path $TestDrive 'culture.ps1'
        Set-Content $file {
            param([cultureinfo] $Culture, $Shared, $Journal, $Number)
            [cultureinfo]::CurrentCulture = [cultureinfo]::CurrentUICulture = $Culture
            [cultureinfo]::DefaultThreadCurrentCulture = [cultureinfo]::DefaultThreadCurrentUICulture = $Culture
            Import-Module $Shared
            Import-Module $ModulePath
            $send = @{ SourceEndpoint = 'REMINDERS'; InstanceId = 'CLINIC'; ContactFlowId = 'APPOINTMENT REMINDER' }
            $send += @{ Simulate = $true; InformationAction = 'Ignore'; WarningAction = 'Ignore' }
            foreach ($name in 'destination', 'DESTINATION', 'MOBILENUMBER', 'MOBILE', 'destinationendpoint') {
                ([pscustomobject]@{ $name = $Number } | Test-OutboundChatContact @send -Message Hi).Destination
            }

            (Test-OutboundChatContact '98765 43210' @send -DefaultCountry INDIA -Channel WHATSAPP -Message Hi -TimeZone ASIA/KOLKATA).Valid
            $row = [pscustomobject]@{ TO = $Number; PRICE = 12.5; DATE = [datetime] '2027-01-02T15:00'; CHATDURATIONINMINUTES = 90.0 }
            ($row | Test-OutboundChatContact @send -MessageTemplate '{price} {date}').Message
            ($row | New-OutboundChatRequest @send -Message Hi -AttributeColumn price).ChatDurationInMinutes
            $hours = [datetime]::UtcNow.AddHours(-2), [datetime]::UtcNow.AddHours(2), [datetime]::UtcNow.AddHours(4)
            $open, $closed = ($hours[0], $hours[1]), ($hours[1], $hours[2]) | ForEach-Object {
                $_[0].ToString('HH:mm', [cultureinfo]::InvariantCulture) + '-' + $_[1].ToString('HH:mm', [cultureinfo]::InvariantCulture)
            }
            $send += @{ JournalPath = $Journal; Message = 'Hi'; RequestsPerSecond = 0.5; TimeZone = 'utc' }
            ($Number | Start-OutboundChatContact @send -SendWindow $closed -SendWindowAction SKIP).ErrorId
            ('+12065550110', $Number | Start-OutboundChatContact @send -SendWindow $open | Sort-Object Row).Status
            (Get-OutboundChatJournal $Journal | Where-Object State -EQ 'started').Count
        }
    }

    It 'changes nothing' {
        $numbers = '+12065550111', '+12065550112', '+12065550113'
        $given = "'$PSScriptRoot/Shared.psm1' '$journal'"
        $said = Invoke-Child -Argument '-Command', "
            & '$file' tr-TR $given $($numbers[0])
            & '$file' de-DE $given $($numbers[1])
            & '$file' ar-SA $given $($numbers[2])"
        $said.TrimEnd() -split '\r?\n' | Should -Be @(
            foreach ($i in 0..2) {
                @($numbers[$i]) * 5
                'True', '12.5 2027-01-02T15:00:00', '90', 'OutsideSendWindow', 'AlreadyStarted', 'Started', "$($i + 2)"
            }
        )
    }
}

# PSResourceGet finds a user's folders by HOME. On Windows it asks Windows, so the test would install into the user's own.
Describe 'A PowerShell repository' -Skip:$IsWindows {
    It 'publishes and installs the module, whose cmdlets are found without importing it' {
        $user = Join-Path $TestDrive 'user'
        $null = New-Item -ItemType Directory (Join-Path $user '.local/share'), (Join-Path $user '.config'), (Join-Path $TestDrive 'feed')
        $set = @{ HOME = $user; XDG_DATA_HOME = ''; XDG_CONFIG_HOME = ''; XDG_CACHE_HOME = ''; PSModulePath = '' }
        $said = Invoke-Child -Environment $set -Argument '-Command', "
            `$ErrorActionPreference = 'Stop'
            Register-PSResourceRepository Feed -Uri '$TestDrive/feed' -Trusted
            Publish-PSResource '$ModulePath' -Repository Feed
            Install-PSResource OutboundChat -Repository Feed
            (Get-Help about_OutboundChat_Bulk).Length -gt 1000
            (Get-Help Start-OutboundChatContact).Synopsis.Length -gt 20
            (Test-OutboundChatContact +12065550100 -Message Hi).Destination
            (Get-Module OutboundChat).ModuleBase"
        $said.TrimEnd() -split '\r?\n' | Select-Object -First 3 | Should -Be 'True', 'True', '+12065550100'
        $said | Should -BeLike "*$user*"
    }
}
