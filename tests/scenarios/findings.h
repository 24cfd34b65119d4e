#pragma once

#include "core/model/hold.h"
#include "core/model/question.h"
#include "core/store/record_member_repository.h"
#include "core/workspace/conversations/transcript.h"
#include "core/workspace/live/live_state.h"
#include "core/workspace/records/record_queries.h"
#include "tests/scenarios/office.h"

namespace muniment::tests {

// What the ledger holds, what screens ask for, and what the played systems have, in the words of a use case.

/// Entries of the ledger with this verb.
[[nodiscard]] int entries(Office& office, const QString& verb);
/// Open tasks of everybody, as the screen of tasks lists them.
[[nodiscard]] QStringList openTasks(Office& office);
/// Numbers of the records, the newest first.
[[nodiscard]] QStringList records(Office& office);
[[nodiscard]] workspace::RecordByName::Answer recordSheet(Office& office, const QString& number);
[[nodiscard]] std::vector<store::RecordMember> membersOf(Office& office, const Record& record);
/// Questions, the newest first.
[[nodiscard]] std::vector<Question> questions(Office& office);
/// Titles of conversations.
[[nodiscard]] QStringList conversations(workspace::Workspace& door);
/// What was said in the conversation of this title.
[[nodiscard]] std::vector<Message> transcript(Office& office, const QString& title);
/// How far a message of ours got with whom it went to.
[[nodiscard]] workspace::LiveReceipt::Stage stageOf(Office& office, const Message& message);
/// How often a rule acted, and what became of the last time otherwise.
[[nodiscard]] QString deedsOf(Office& office, const RuleId& rule);
/// How often a rule that is not switched on would have met something in the past.
[[nodiscard]] int wouldMeet(Office& office, const QString& use);
/// What could not be delivered, either way, and waits for a person: `peer kind problem`.
[[nodiscard]] QStringList dead(Office& office);
/// Nothing of what is kept differs from what the ledger says.
[[nodiscard]] bool isSound(Office& office);

/// Documents in the Content Server that are records of its class.
[[nodiscard]] int recordsThere(Office& office);
/// What the messenger took from the business for somebody: `status words`.
[[nodiscard]] QStringList sentTo(Office& office, const QString& who);
/// Things on a shelf of a played system.
[[nodiscard]] QJsonArray shelf(Office& office, const QString& peer, const QString& name);

} // namespace muniment::tests
