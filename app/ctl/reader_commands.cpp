#include "app/ctl/arguments.h"
#include "app/ctl/line.h"
#include "app/ctl/opened_command.h"
#include "core/outreach/answer_token.h"
#include "core/workspace/reading/read_client_commands.h"

namespace muniment::ctl {
namespace {

using namespace Qt::StringLiterals;

class AddReader final : public OpenedCommand {
 public:
  std::string name;
  std::vector<std::string> kinds, matters;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    const auto token = outreach::AnswerToken::generate();
    workspace::AddReadClient command;
    command.name = textOf(name);
    command.digest = token.digest();
    for (const std::string& kind : kinds)
      command.kinds.insert(caseKindFrom(textOf(kind)).value_or(Case::Kind::Partner));
    for (const std::string& matter : matters) {
      MUNIMENT_TRY_LET(id, idOf<MatterId>(matter, "matter.unknown"_L1));
      command.matters.insert(id);
    }
    MUNIMENT_TRY_LET(receipt, session.run(opened, std::move(command), Words::tr("Saving")));
    const QString shown = textOf(name) + u'.' + QString::fromLatin1(token.text());
    session.out().document(Json::Object{{u"name"_s, receipt.outcome.text(u"name")}, {u"token"_s, shown}}, shown);
    session.out().say(Words::tr("This token is shown once. Keep it where only that program reads it."));
    return {};
  }
};

class RevokeReader final : public OpenedCommand {
 public:
  std::string name;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    return session.print(session.run(opened, workspace::RevokeReadClient{textOf(name)}, Words::tr("Saving")));
  }
};

class ListReaders final : public OpenedCommand {
 public:
  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(lines, opened.ask(workspace::ReadClients()).result());
    for (const workspace::ReadClients::Line& line : lines) {
      QStringList kinds;
      Json::Array list;
      for (const Case::Kind kind : line.kinds) {
        kinds.append(nameOf(kind));
        list.emplace_back(nameOf(kind));
      }
      session.out().line(Json::Object{{u"created_at"_s, line.createdAt.toString()},
                                      {u"kinds"_s, std::move(list)},
                                      {u"name"_s, line.name},
                                      {u"revoked_at"_s, line.revokedAt ? Json(line.revokedAt->toString()) : Json()}},
                         u"%1  %2  %3  %4"_s
                             .arg(line.name, kinds.join(u", "_s), line.createdAt.toString(),
                                  line.revokedAt ? Words::tr("revoked %1").arg(line.revokedAt->toString()) : QString())
                             .trimmed());
    }
    return {};
  }
};

} // namespace

void addReaderCommands(const Line& app, Chosen& chosen) {
  Line group = app.group("reader", "Programs that may read approved documents over HTTP");
  group.needsCommand();
  auto reader = std::make_shared<AddReader>();
  Line line = add(group, "add",
                  "Let a program read; prints its token once. Example: munimentctl -w cases reader add erp --kind "
                  "business",
                  reader, chosen);
  line.option("NAME", reader->name, "Short name: small letters, digits, hyphens").required();
  line.option("--kind", reader->kinds, "Only cases of this kind; once for each")
      .oneOf({"partner", "business", "onboarding", "contract"});
  line.option("--matter", reader->matters, "Id of a matter in which it sees; once for each");
  auto revoke = std::make_shared<RevokeReader>();
  add(group, "revoke", "Take the token of a program back, at once", revoke, chosen)
      .option("NAME", revoke->name, "Its short name")
      .required();
  add(group, "list", "List the programs that may read, or might once", std::make_shared<ListReaders>(), chosen);
}

} // namespace muniment::ctl
