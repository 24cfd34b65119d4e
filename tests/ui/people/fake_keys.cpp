#include "tests/ui/people/fake_keys.h"

#include "core/access/scope_maker.h"
#include "tests/support/later.h"

namespace muniment::tests {

using namespace Qt::StringLiterals;
using vault::UnlockMethod;

namespace {

Actor named(const QString& name, Roles roles) {
  return {ActorId::make(FakeKeys::now()),
          name.section(u' ', 0, 0).toLower(),
          name,
          std::move(roles),
          true,
          {},
          FakeKeys::now(),
          {}};
}

PersonKey keyOf(const Actor& actor) {
  return {KeyId::make(FakeKeys::now()), actor.id, QByteArray(32, 'k'), {}, actor.id, FakeKeys::now(), {}, {}};
}

} // namespace

Instant FakeKeys::now() { return *Instant::parse(u"2026-03-02T09:00:00.000Z"); }

FakeKeys::FakeKeys()
    : people{named(u"Ines Roth"_s, {Role::Administrator}), named(u"Ben Okafor"_s, {Role::RecordsManager})},
      ways{{vault::KeySlotId::make(now()), UnlockMethod::Passphrase, u"ines"_s, now(), true},
           {vault::KeySlotId::make(now()), UnlockMethod::Keychain, u"ben@harbour"_s, now(), false},
           {vault::KeySlotId::make(now()), UnlockMethod::RecoveryKey, u"recovery"_s, now(), false}},
      keys{keyOf(people[0]), keyOf(people[1])} {}

auto FakeKeys::take(const QString& act, auto change) -> Done {
  told.append(act);
  if (refusal)
    return later(Result<workspace::Receipt>(failure(*std::exchange(refusal, std::nullopt))));
  change();
  return later(Result<workspace::Receipt>(workspace::Receipt()));
}

void FakeKeys::end(const ActorId& actor) {
  for (PersonKey& key : keys) {
    if (key.actor == actor && !key.revokedAt)
      key.revokedAt = now();
  }
}

auto FakeKeys::ask(workspace::WhoAmI) -> Answer<access::Session> {
  const Permissions permissions = permissionsOf(roles);
  return later(Result<access::Session>(
      access::Session{people.front(), {}, permissions, access::ScopeMaker::of(permissions, {}), false}));
}

auto FakeKeys::ask(workspace::People) -> Answer<std::vector<Actor>> {
  return later(Result<std::vector<Actor>>(people));
}

auto FakeKeys::ask(workspace::UnlockWays) -> Answer<std::vector<workspace::UnlockWay>> {
  return later(Result<std::vector<workspace::UnlockWay>>(ways));
}

auto FakeKeys::ask(workspace::PersonKeys query) -> Answer<std::vector<PersonKey>> {
  std::vector<PersonKey> some = keys;
  std::erase_if(some, [&](const PersonKey& key) { return key.actor != query.actor; });
  std::ranges::reverse(some);
  return later(Result<std::vector<PersonKey>>(std::move(some)));
}

auto FakeKeys::run(workspace::AddUnlockWay command) -> Done {
  return take(u"add "_s + workspace::methodCode(command.method), [&] {
    if (command.method == UnlockMethod::RecoveryKey)
      std::erase_if(ways, [](const auto& way) { return way.method == UnlockMethod::RecoveryKey; });
    ways.push_back({vault::KeySlotId::make(now()), command.method, people.front().login, now(), true});
  });
}

auto FakeKeys::run(workspace::RemoveUnlockWay command) -> Done {
  return take(u"remove"_s, [&] { std::erase_if(ways, [&](const auto& way) { return way.id == command.way; }); });
}

auto FakeKeys::run(workspace::EndMyKey command) -> Done {
  return take(u"end mine "_s + workspace::keyEndCode(command.why), [&] { end(people.front().id); });
}

auto FakeKeys::run(workspace::EndPersonKey command, QWidget*) -> Done {
  return take(u"end "_s + workspace::keyEndCode(command.why), [&] { end(command.actor); });
}

auto FakeKeys::changePassphrase(const QString& old, const QString&) -> Done {
  return take(u"change "_s + old, [] {});
}

auto FakeKeys::enrol(const NewKey& wish, QWidget*) -> Done {
  return take(wish.actor.isNull() ? u"enrol mine"_s : u"enrol"_s, [&] {
    const Actor& actor = wish.actor.isNull() ? people.front() : *std::ranges::find(people, wish.actor, &Actor::id);
    end(actor.id);
    keys.push_back(keyOf(actor));
  });
}

} // namespace muniment::tests
