#include "core/workspace/connections/connection_commands.h"
#include "app/ctl/arguments.h"
#include "app/ctl/connection_json.h"
#include "app/ctl/line.h"
#include "app/ctl/opened_command.h"
#include "core/workspace/connections/connection_form.h"
#include "core/workspace/connections/processing_text.h"
#include "core/workspace/people/people_commands.h"

#include <iostream>
#include <iterator>

namespace muniment::ctl {
namespace {

using namespace Qt::StringLiterals;
using workspace::ConnectionCard;

constexpr std::size_t kLongestSecret = 64 * 1024;

/// A connection by its short name or its id.
Result<ConnectionCard> cardNamed(workspace::Workspace& opened, const std::string& name) {
  MUNIMENT_TRY_LET(cards, opened.ask(workspace::Connections()).result());
  const auto found = std::ranges::find_if(cards, [wanted = textOf(name)](const ConnectionCard& card) {
    return card.connection.peer == wanted || card.connection.id.toString() == wanted;
  });
  if (found == cards.end())
    return failure(ErrorKind::NotFound, "connection.unknown"_L1);
  return std::move(*found);
}

/// A person by their login or their id.
Result<ActorId> personNamed(workspace::Workspace& opened, const std::string& name) {
  MUNIMENT_TRY_LET(people, opened.ask(workspace::People()).result());
  const auto found = std::ranges::find_if(people, [wanted = textOf(name)](const Actor& actor) {
    return actor.login == wanted || actor.id.toString() == wanted;
  });
  if (found == people.end())
    return failure(ErrorKind::NotFound, "actor.unknown"_L1);
  return found->id;
}

class ListConnections final : public OpenedCommand {
 public:
  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(cards, opened.ask(workspace::Connections()).result());
    for (const ConnectionCard& card : cards)
      session.out().line(jsonOf(card), lineOf(card));
    return {};
  }
};

/// What adding and changing share: only what is named on the line is said.
class Described : public OpenedCommand {
 public:
  std::string peer, name, manifest, preset, purpose, ground, owner, matter;
  std::vector<std::string> site;
  std::int32_t days = 0;

  void addOptions(const Line& line) {
    line.option("PEER", peer, "Its short name: lower-case letters, digits, hyphens").required();
    line.option("--name", name, "What people call it");
    const LineOption file = line.option("--manifest", manifest, "File with its connector manifest");
    line.option("--preset", preset, "A manifest that comes with the program").excludes(file);
    line.option("--site", site, "A setting of it: NAME=VALUE");
    line.option("--purpose", purpose, "What its content is kept for");
    line.option("--ground", ground, "On what legal ground");
    line.option("--owner", owner, "Who answers for it: a login or an id");
    line.option("--matter", matter, "Matter of all that it captures");
    line.option("--days", days, "Days after which undecided content goes");
  }

 protected:
  Result<void> describe(workspace::Workspace& opened, workspace::ConnectionDetails& details) const {
    if (!name.empty())
      details.name = textOf(name);
    if (!manifest.empty()) {
      MUNIMENT_TRY_LET(bytes, bytesOf(manifest));
      details.manifest = std::move(bytes);
    }
    if (!preset.empty()) {
      MUNIMENT_TRY_LET(text, presetNamed());
      details.manifest = std::move(text);
    }
    for (const auto& [field, value] : fieldsOf(site))
      details.site.insert_or_assign(field, value.string() ? *value.string() : QString());
    if (!purpose.empty())
      details.purpose = textOf(purpose);
    if (!ground.empty())
      details.ground = textOf(ground);
    if (!owner.empty()) {
      MUNIMENT_TRY_LET(person, personNamed(opened, owner));
      details.owner = person;
    }
    if (!matter.empty()) {
      MUNIMENT_TRY_LET(id, idOf<MatterId>(matter, "matter.unknown"_L1));
      details.matter = id;
    }
    if (days != 0)
      details.captureDays = days;
    return {};
  }

 private:
  Result<QByteArray> presetNamed() const {
    MUNIMENT_TRY_LET(presets, workspace::manifestPresets());
    const auto found = std::ranges::find(presets, textOf(preset), &workspace::ManifestPreset::name);
    if (found == presets.end())
      return failure(ErrorKind::NotFound, "manifest.no_preset"_L1, {textOf(preset)});
    return found->text;
  }
};

class AddLine final : public Described {
 public:
  std::string kind = "manifest";

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    const auto known = connectionKindFrom(textOf(kind));
    if (!known)
      return failure(ErrorKind::Usage, "connection.kind_missing"_L1);
    workspace::AddConnection command{textOf(peer), *known, {}};
    command.details.name = command.peer;
    MUNIMENT_TRY(describe(opened, command.details));
    return session.print(session.run(opened, std::move(command), Words::tr("Saving")));
  }
};

class ChangeLine final : public Described {
 public:
  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(card, cardNamed(opened, peer));
    const Connection& now = card.connection;
    workspace::ChangeConnection command{
        now.id, {now.name, now.site, now.manifest, now.purpose, now.ground, now.owner, now.captureDays, now.matter}};
    MUNIMENT_TRY(describe(opened, command.details));
    return session.print(session.run(opened, std::move(command), Words::tr("Saving")));
  }
};

class SwitchLine final : public OpenedCommand {
 public:
  explicit SwitchLine(bool on) : m_on(on) {}
  std::string peer;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(card, cardNamed(opened, peer));
    return session.print(
        session.run(opened, workspace::SwitchConnection{card.connection.id, m_on}, Words::tr("Saving")));
  }

 private:
  bool m_on;
};

class RemoveLine final : public OpenedCommand {
 public:
  std::string peer;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(card, cardNamed(opened, peer));
    MUNIMENT_TRY(opened.removeConnection(card.connection.id).result());
    return session.print(Json::Object{{u"connection"_s, card.connection.id.toString()}});
  }
};

class TestLine final : public OpenedCommand {
 public:
  std::string peer;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(card, cardNamed(opened, peer));
    const auto progress = std::make_shared<Progress>();
    MUNIMENT_TRY_LET(test,
                     session.wait(opened.testConnection(card.connection.id, progress), Words::tr("Testing"), progress));
    session.out().document(jsonOf(test), textOfTest(test));
    if (!test.passed()) // before anything was sent it is ours to mend, afterwards theirs
      session.out().endWith(test.steps.size() == 1 ? ErrorKind::Failed : ErrorKind::Unavailable);
    return {};
  }
};

class RecordLine final : public OpenedCommand {
 public:
  std::string peer;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(card, cardNamed(opened, peer));
    MUNIMENT_TRY_LET(record, opened.ask(workspace::ProcessingRecord{card.connection.id}).result());
    session.out().document(jsonOf(record), workspace::ProcessingText::text(record));
    return {};
  }
};

class SecretLine final : public OpenedCommand {
 public:
  std::string peer, name, file;
  bool forget = false;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(card, cardNamed(opened, peer));
    Secret secret;
    if (!forget) {
      MUNIMENT_TRY_LET(read, readSecret());
      if (read.isEmpty())
        return failure(ErrorKind::Usage, "connection.secret_wrong"_L1, {textOf(name)});
      secret = std::move(read);
    }
    MUNIMENT_TRY(opened.keepSecret(card.connection.id, textOf(name), std::move(secret)).result());
    return session.print(Json::Object{{u"connection"_s, card.connection.id.toString()},
                                      {u"entered"_s, !forget},
                                      {u"place"_s, nameOf(card.place)},
                                      {u"secret"_s, textOf(name)}});
  }

 private:
  /// From a file or from standard input; a line's end at its end does not count.
  Result<Secret> readSecret() const {
    QByteArray bytes;
    if (file.empty()) {
      std::string text;
      for (std::istreambuf_iterator<char> at(std::cin), end; at != end && text.size() < kLongestSecret; ++at)
        text.push_back(*at);
      bytes = QByteArray::fromStdString(text);
    } else {
      MUNIMENT_TRY_LET(read, bytesOf(file));
      bytes = std::move(read);
    }
    while (bytes.endsWith('\n') || bytes.endsWith('\r'))
      bytes.chop(1);
    return Secret(std::move(bytes));
  }
};

} // namespace

void addConnectionCommands(const Line& app, Chosen& chosen) {
  Line connect = app.group("connect", "The systems that the workspace speaks with");
  connect.needsCommand();
  add(connect, "list", "List them, with how they are. Example: munimentctl -w cases connect list --json",
      std::make_shared<ListConnections>(), chosen);
  auto added = std::make_shared<AddLine>();
  Line line = add(connect, "add",
                  "Set one up, switched off. Example: munimentctl -w cases connect add orders --preset "
                  "active-documents --site address=https://orders.example",
                  added, chosen);
  added->addOptions(line);
  line.option("--kind", added->kind, "manifest, whatsapp, content-server, push or folder");
  auto changed = std::make_shared<ChangeLine>();
  changed->addOptions(add(connect, "change", "Say anew what is named; the rest stays", changed, chosen));
  auto tested = std::make_shared<TestLine>();
  add(connect, "test", "Speak to it without changing anything there; exit code 6 when it does not answer well", tested,
      chosen)
      .option("PEER", tested->peer, "Its short name")
      .required();
  for (const bool on : {true, false}) {
    auto switched = std::make_shared<SwitchLine>(on);
    add(connect, on ? "on" : "off", on ? "Switch it on" : "Switch it off; what waits, waits on", switched, chosen)
        .option("PEER", switched->peer, "Its short name")
        .required();
  }
  auto removed = std::make_shared<RemoveLine>();
  add(connect, "remove", "Take one that is off out, with its secrets; what it captured stays", removed, chosen)
      .option("PEER", removed->peer, "Its short name")
      .required();
  auto record = std::make_shared<RecordLine>();
  add(connect, "record", "What a record of processing says of it: why, whose, who sees it, until when", record, chosen)
      .option("PEER", record->peer, "Its short name")
      .required();
  auto secret = std::make_shared<SecretLine>();
  line = add(connect, "secret",
             "Enter a secret, read from standard input. Example: munimentctl -w cases connect secret orders "
             "clientSecret < secret.txt",
             secret, chosen);
  line.option("PEER", secret->peer, "Its short name").required();
  line.option("NAME", secret->name, "Name of the secret").required();
  const LineOption file = line.option("--file", secret->file, "File with the secret");
  line.flag("--forget", secret->forget, "Forget it").excludes(file);
}

} // namespace muniment::ctl
