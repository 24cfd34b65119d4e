#include "app/ctl/arguments.h"
#include "app/ctl/collection_options.h"
#include "app/ctl/line.h"
#include "app/ctl/opened_command.h"
#include "core/workspace/conversations/imports.h"
#include "core/workspace/conversations/withdraw_source.h"
#include "core/workspace/disposition/sweep.h"

namespace muniment::ctl {
namespace {

using namespace Qt::StringLiterals;

Json jsonOf(const workspace::ImportLine& line) {
  const ConversationSource& source = line.source;
  const auto withdrawal = workspace::withdrawalOf(source);
  Json::Array collection;
  for (const workspace::CollectionStatement& statement : workspace::collectionOf(source))
    collection.push_back(statementJson(statement, source));
  return Json::Object{{u"batch"_s, source.id.toString()},
                      {u"captured_at"_s, source.capturedAt.toString()},
                      {u"captured_by"_s, line.capturedBy},
                      {u"collection"_s, std::move(collection)},
                      {u"conversation"_s, source.conversation.toString()},
                      {u"format"_s, source.format()},
                      {u"messages"_s, source.messages},
                      {u"name"_s, source.name},
                      {u"original_sha256"_s, source.digest.toHex()},
                      {u"title"_s, line.conversation.title},
                      {u"withdrawn"_s, withdrawal ? Json(Json::Object{{u"at"_s, withdrawal->at.toString()},
                                                                      {u"by"_s, line.withdrawnBy},
                                                                      {u"reason"_s, nameOf(withdrawal->reason)}})
                                                  : Json()}};
}

QString lineOf(const workspace::ImportLine& line) {
  const auto withdrawal = workspace::withdrawalOf(line.source);
  QStringList words{line.source.id.toString(), line.source.capturedAt.toString(),
                    Words::tr("messages: %1").arg(line.source.messages)};
  words << (withdrawal ? Words::tr("withdrawn: %1").arg(nameOf(withdrawal->reason)) : line.source.name);
  return words.join(u"  "_s);
}

class Imports final : public OpenedCommand {
 public:
  std::string conversation;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(chat, optionalIdOf<ConversationId>(conversation, "conversation.unknown"_L1));
    workspace::ImportsPage page{chat};
    for (;;) {
      MUNIMENT_TRY_LET(lines, opened.ask(page).result());
      for (const workspace::ImportLine& line : lines)
        session.out().line(jsonOf(line), lineOf(line));
      if (lines.size() < static_cast<std::size_t>(page.limit))
        return {};
      page.after = {lines.back().source.capturedAt, lines.back().source.id};
    }
  }
};

class StateHow final : public OpenedCommand {
 public:
  std::string batch;
  CollectionOptions collection;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(source, idOf<SourceId>(batch, "source.unknown"_L1));
    MUNIMENT_TRY_LET(facts, collection.read());
    return session.print(session.run(opened, workspace::StateCollection{source, facts}, Words::tr("Saving")));
  }
};

class Withdraw final : public OpenedCommand {
 public:
  std::string batch, reason;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(source, idOf<SourceId>(batch, "source.unknown"_L1));
    const auto why = workspace::withdrawalReasonFrom(textOf(reason));
    if (!why)
      return failure(ErrorKind::Usage, "source.reason"_L1);
    MUNIMENT_TRY_LET(done, session.runSigned(opened, workspace::WithdrawSource{source, *why}, Words::tr("Asking")));
    MUNIMENT_TRY(workspace::sweepAway(opened, nullptr));
    return session.print(std::move(done));
  }
};

} // namespace

void addWithdrawCommands(const Line& app, Chosen& chosen) {
  auto imports = std::make_shared<Imports>();
  Line line = app.group("imports", "List what was imported, the newest first. Example: munimentctl -w cases imports");
  line.option("--conversation", imports->conversation, "Only of this conversation, by id");
  line.chooses(imports, chosen);
  auto state = std::make_shared<StateHow>();
  line = app.group("state-collection", "State how an export was collected. Example: munimentctl -w cases "
                                       "state-collection BATCH --collector \"Ana Lima\" --hand-over mail");
  line.option("BATCH", state->batch, "Id that 'imports' shows").required();
  state->collection.addTo(line);
  line.chooses(state, chosen);
  auto withdraw = std::make_shared<Withdraw>();
  line = app.group("withdraw-import",
                   "Take back what an import brought; needs a second person. Example: munimentctl -w cases "
                   "withdraw-import BATCH --reason wrong-chat");
  line.option("BATCH", withdraw->batch, "Id that 'imports' shows").required();
  line.option("--reason", withdraw->reason, "wrong-chat, wrong-file, no-ground or doubtful").required();
  line.chooses(withdraw, chosen);
}

} // namespace muniment::ctl
