#include "app/ctl/arguments.h"
#include "app/ctl/line.h"
#include "app/ctl/opened_command.h"
#include "core/workspace/keys/my_signer.h"
#include "core/workspace/keys/person_keys.h"
#include "core/workspace/keys/unlock_ways.h"
#include "core/workspace/people/people_commands.h"

namespace muniment::ctl {
namespace {

using namespace Qt::StringLiterals;
using vault::UnlockMethod;

Result<std::shared_ptr<const Secret>> secretIn(const Session& session, const std::string& file) {
  MUNIMENT_TRY_LET(secret, session.readPassphrase(textOf(file)));
  return std::make_shared<const Secret>(std::move(secret));
}

class ListWays final : public OpenedCommand {
 public:
  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(ways, opened.ask(workspace::UnlockWays()).result());
    for (const workspace::UnlockWay& way : ways)
      session.out().line(
          Json::Object{{u"created_at"_s, way.createdAt.toString()},
                       {u"id"_s, way.id.toString()},
                       {u"label"_s, way.label},
                       {u"method"_s, workspace::methodCode(way.method)},
                       {u"mine"_s, way.mine}},
          QStringList{way.id.toString(), workspace::methodCode(way.method), way.label, way.createdAt.toString()}.join(
              u"  "_s));
    return {};
  }
};

class AddWay final : public OpenedCommand {
 public:
  std::string login, newPassphraseFile;
  bool keychain = false, recoveryKey = false;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    workspace::AddUnlockWay command;
    command.login = textOf(login);
    if (recoveryKey) {
      command.method = UnlockMethod::RecoveryKey;
      command.recoveryKey = workspace::newRecoveryKey();
    } else if (keychain) {
      command.method = UnlockMethod::Keychain;
    } else {
      MUNIMENT_TRY_LET(secret, secretIn(session, newPassphraseFile));
      command.passphrase = secret;
    }
    const QString shown = command.recoveryKey;
    MUNIMENT_TRY_LET(receipt, session.run(opened, std::move(command), Words::tr("Saving")));
    if (!recoveryKey)
      return session.print(receipt.outcome);
    Json::Object outcome = *receipt.outcome.object();
    outcome.emplace(u"recovery_key"_s, shown);
    session.out().say(
        Words::tr("Write the recovery key down and keep it away from this computer. It is not shown again."));
    session.out().document(outcome, shown);
    return {};
  }
};

/// The person's own key opens with the same passphrase as a rule; then it gets the new one as well.
class ChangePassphrase final : public OpenedCommand {
 public:
  std::string newPassphraseFile;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(given, session.passphrase());
    MUNIMENT_TRY_LET(fresh, secretIn(session, newPassphraseFile));
    const auto old = std::make_shared<const Secret>(std::move(given));
    workspace::ChangeUnlockPassphrase command;
    command.old = old;
    command.fresh = fresh;
    MUNIMENT_TRY_LET(receipt, session.run(opened, std::move(command), Words::tr("Saving")));
    Json::Object outcome = *receipt.outcome.object();
    const auto signer = opened.ask(workspace::MySigner{old}).result();
    outcome.emplace(u"personal_key"_s, signer.has_value());
    if (signer) {
      workspace::RunOptions options;
      options.signer = *signer;
      MUNIMENT_TRY(session.run(opened, workspace::ChangeKeyPassphrase{workspace::sealKey(**signer, *fresh)},
                               Words::tr("Saving"), options));
    }
    return session.print(outcome);
  }
};

class RemoveWay final : public OpenedCommand {
 public:
  std::string way;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(id, idOf<vault::KeySlotId>(way, "vault.no_such_slot"_L1));
    return session.print(session.run(opened, workspace::RemoveUnlockWay{id}, Words::tr("Saving")));
  }
};

/// A command about the key of a person; the asking one where nobody is named.
class KeyCommand : public OpenedCommand {
 public:
  std::string person;

 protected:
  [[nodiscard]] Result<ActorId> whose(workspace::Workspace& opened) const {
    if (!person.empty())
      return idOf<ActorId>(person, "actor.unknown"_L1);
    MUNIMENT_TRY_LET(me, opened.ask(workspace::WhoAmI()).result());
    return me.actor.id;
  }
};

class ListKeys final : public KeyCommand {
 public:
  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(actor, whose(opened));
    MUNIMENT_TRY_LET(keys, opened.ask(workspace::PersonKeys{actor}).result());
    for (const PersonKey& key : keys) {
      const QString ended = key.revokedAt ? key.revokedAt->toString() : QString();
      session.out().line(Json::Object{{u"created_at"_s, key.createdAt.toString()},
                                      {u"ended_at"_s, key.revokedAt ? Json(ended) : Json()},
                                      {u"enrolled_by"_s, key.enrolledBy.toString()},
                                      {u"id"_s, key.id.toString()},
                                      {u"public_key"_s, QString::fromLatin1(key.publicKey.toHex())}},
                         QStringList{key.id.toString(), key.createdAt.toString(), ended}.join(u"  "_s));
    }
    return {};
  }
};

class EndKey final : public KeyCommand {
 public:
  std::string why = "lost", reason;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    const workspace::KeyEnd end = workspace::keyEndOf(textOf(why)).value_or(workspace::KeyEnd::Lost);
    if (person.empty())
      return session.print(session.run(opened, workspace::EndMyKey{end, textOf(reason)}, Words::tr("Saving")));
    MUNIMENT_TRY_LET(actor, whose(opened));
    return session.print(
        session.runSigned(opened, workspace::EndPersonKey{actor, end, textOf(reason)}, Words::tr("Saving")));
  }
};

class EnrolKey final : public KeyCommand {
 public:
  std::string newPassphraseFile, why = "lost", reason;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(secret, session.readPassphrase(textOf(newPassphraseFile)));
    const auto [open, sealed] = workspace::makeKey(secret);
    const workspace::KeyEnd end = workspace::keyEndOf(textOf(why)).value_or(workspace::KeyEnd::Lost);
    if (person.empty())
      return session.print(
          session.run(opened, workspace::ReplaceMyKey{open, sealed, end, textOf(reason)}, Words::tr("Enrolling")));
    MUNIMENT_TRY_LET(actor, whose(opened));
    return session.print(session.runSigned(opened, workspace::EnrolPersonKey{actor, open, sealed, end, textOf(reason)},
                                           Words::tr("Enrolling")));
  }
};

void addUnlockCommands(const Line& app, Chosen& chosen) {
  Line unlock = app.group("unlock", "Ways to unlock the workspace. Example: munimentctl -w cases unlock list");
  unlock.needsCommand();
  add(unlock, "list", "List the ways to unlock", std::make_shared<ListWays>(), chosen);
  auto more = std::make_shared<AddWay>();
  Line line =
      add(unlock, "add", "Add a passphrase, the keychain of this computer, or a new recovery key", more, chosen);
  const LineOption passphrase =
      line.option("--new-passphrase-file", more->newPassphraseFile, "File with the passphrase");
  const LineOption keychain = line.flag("--keychain", more->keychain, "The keychain of this computer");
  const LineOption recovery =
      line.flag("--recovery-key", more->recoveryKey, "A new recovery key in place of the old one");
  keychain.excludes(passphrase);
  recovery.excludes(passphrase).excludes(keychain);
  line.option("--for", more->login, "Login of whose passphrase it is; else your own");
  auto change = std::make_shared<ChangePassphrase>();
  add(unlock, "change", "Change the passphrase you unlock with, and with it that of your own key", change, chosen)
      .option("--new-passphrase-file", change->newPassphraseFile, "File with the new passphrase")
      .required();
  auto remove = std::make_shared<RemoveWay>();
  add(unlock, "remove", "Take a way to unlock away", remove, chosen)
      .option("WAY", remove->way, "Id, as unlock list prints it")
      .required();
}

} // namespace

void addKeyCommands(const Line& app, Chosen& chosen) {
  addUnlockCommands(app, chosen);
  Line key = app.group("person-key", "The keys that people sign with. Example: munimentctl -w cases person-key list");
  key.needsCommand();
  auto list = std::make_shared<ListKeys>();
  add(key, "list", "List the keys of a person, newest first", list, chosen)
      .option("PERSON", list->person, "Actor id; else yourself");
  auto end = std::make_shared<EndKey>();
  Line line = add(key, "end", "End a key that was lost or stolen; what it signed before stays", end, chosen);
  line.option("PERSON", end->person, "Actor id; else yourself");
  line.option("--why", end->why, "What happened").required().oneOf({"lost", "compromised", "left"});
  line.option("--reason", end->reason, "In your own words").required();
  auto enrol = std::make_shared<EnrolKey>();
  line = add(key, "enrol", "Give a person a new key; the one before ends", enrol, chosen);
  line.option("PERSON", enrol->person, "Actor id; else yourself, where nobody else may manage people");
  line.option("--new-passphrase-file", enrol->newPassphraseFile, "File with the passphrase of the new key").required();
  line.option("--why", enrol->why, "What happened to the key before").oneOf({"lost", "compromised", "replaced"});
  line.option("--reason", enrol->reason, "In your own words").required();
}

} // namespace muniment::ctl
