#include "core/workspace/keys/person_keys.h"

#include "core/access/person_key.h"
#include "core/access/scope_maker.h"
#include "core/store/actor_repository.h"
#include "core/store/ledger_repository.h"
#include "core/store/rights_repository.h"
#include "core/workspace/people/absence_commands.h"
#include "core/workspace/records/entry_state.h"

#include <ranges>

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array kEnds = {std::pair(KeyEnd::Lost, "lost"_L1), std::pair(KeyEnd::Compromised, "compromised"_L1),
                              std::pair(KeyEnd::Left, "left"_L1), std::pair(KeyEnd::Replaced, "replaced"_L1)};
constexpr int kMostInDoubt = 1000;

Result<Actor> actorOf(CommandContext& context, const ActorId& id) {
  MUNIMENT_TRY_LET(found, store::ActorRepository(context.connection()).byId(id));
  if (!found)
    return failure(ErrorKind::NotFound, "actor.unknown"_L1);
  return std::move(*found);
}

Result<void> requireReason(const QString& reason) {
  if (reason.trimmed().size() < kShortestReasonForRights)
    return failure(ErrorKind::Usage, "key.reason_missing"_L1);
  return {};
}

/// Keeps why, beside the person; their rights stay as they are.
Result<StateChange> keepReason(CommandContext& context, const Actor& actor, const QString& reason) {
  RightsChange change = changeOf(context, actor.id, reason);
  change.before = change.after = actor.roles;
  change.wasActive = change.isActive = actor.active;
  MUNIMENT_TRY(store::RightsRepository(context.connection()).add(change));
  return stateOf(aggregateOf(change.id), change);
}

/// Ends every key that the person could sign with; says how many those were.
Result<int> endKeys(CommandContext& context, const Actor& actor, KeyEnd why, const StateChange& reason) {
  store::ActorRepository actors(context.connection());
  MUNIMENT_TRY_LET(keys, actors.keysOf(actor.id));
  int ended = 0;
  for (PersonKey& key : keys) {
    if (key.revokedAt)
      continue;
    key.revokedAt = context.now();
    key.salt = makeSalt();
    MUNIMENT_TRY(actors.saveKey(key));
    EntryDraft draft;
    draft.verb = u"person-key.ended"_s;
    draft.subject = aggregateOfPersonKey(key.id);
    draft.payload = {{u"actor"_s, actor.id.toString()},
                     {u"public_key"_s, QString::fromLatin1(key.publicKey.toHex())},
                     {u"why"_s, keyEndCode(why)}};
    MUNIMENT_TRY_LET(state, stateOf(aggregateOfPersonKey(key.id), key));
    draft.state = {state};
    if (ended++ == 0)
      draft.state.push_back(reason);
    context.record(std::move(draft));
  }
  return ended;
}

Result<Json> endAll(CommandContext& context, const ActorId& id, KeyEnd why, const QString& reason) {
  MUNIMENT_TRY(requireReason(reason));
  MUNIMENT_TRY_LET(actor, actorOf(context, id));
  MUNIMENT_TRY_LET(kept, keepReason(context, actor, reason));
  MUNIMENT_TRY_LET(ended, endKeys(context, actor, why, kept));
  if (ended == 0)
    return failure(ErrorKind::Refused, "key.none_left"_L1);
  return Json::Object{{u"actor"_s, id.toString()}, {u"ended"_s, ended}, {u"why"_s, keyEndCode(why)}};
}

struct NewKey final {
  QByteArray publicKey;
  QByteArray sealed;
  KeyEnd why = KeyEnd::Replaced; ///< of the key before
  QString reason;
  bool alone = false; ///< nobody else could enrol it
};

Result<Json> enrol(CommandContext& context, const Actor& actor, const NewKey& wish) {
  MUNIMENT_TRY(requireReason(wish.reason));
  if (!PublicKey::fromBytes(wish.publicKey) || wish.sealed.isEmpty())
    return failure(ErrorKind::Usage, "key.unreadable"_L1);
  store::ActorRepository actors(context.connection());
  MUNIMENT_TRY_LET(before, actors.keysOf(actor.id));
  if (std::ranges::any_of(before, [&](const PersonKey& key) { return key.publicKey == wish.publicKey; }))
    return failure(ErrorKind::Refused, "key.known"_L1);
  MUNIMENT_TRY_LET(kept, keepReason(context, actor, wish.reason));
  MUNIMENT_TRY_LET(ended, endKeys(context, actor, wish.why, kept));
  const PersonKey key{KeyId::make(context.now()), actor.id,      wish.publicKey, wish.sealed,
                      context.session().actor.id, context.now(), std::nullopt,   makeSalt()};
  MUNIMENT_TRY(actors.saveKey(key));
  EntryDraft draft;
  draft.verb = u"person-key.enrolled"_s;
  draft.subject = aggregateOfPersonKey(key.id);
  draft.payload = {{u"actor"_s, actor.id.toString()},
                   {u"alone"_s, wish.alone},
                   {u"public_key"_s, QString::fromLatin1(key.publicKey.toHex())}};
  MUNIMENT_TRY_LET(state, stateOf(aggregateOfPersonKey(key.id), key));
  draft.state = {state};
  if (ended == 0)
    draft.state.push_back(kept);
  context.record(std::move(draft));
  return Json::Object{{u"actor"_s, actor.id.toString()}, {u"ended"_s, ended}, {u"key"_s, key.id.toString()}};
}

Json::Object described(const QByteArray& publicKey, const QByteArray& sealed, const QString& reason) {
  return {{u"public_key"_s, QString::fromLatin1(publicKey.toHex())},
          {u"reason"_s, reason},
          {u"sealed"_s, QString::fromLatin1(sealed.toHex())}};
}

} // namespace

QString keyEndCode(KeyEnd why) {
  return QString(std::ranges::find(kEnds, why, &decltype(kEnds)::value_type::first)->second);
}

std::optional<KeyEnd> keyEndOf(QStringView code) {
  const auto found = std::ranges::find_if(kEnds, [&](const auto& end) { return code == end.second; });
  return found == kEnds.end() ? std::nullopt : std::optional(found->first);
}

MadeKey makeKey(const Secret& passphrase, ScryptCost cost) {
  const SigningKey key = SigningKey::generate();
  return {key.publicKey().toBytes(), sealKey(key, passphrase, cost)};
}

QByteArray sealKey(const SigningKey& key, const Secret& passphrase, ScryptCost cost) {
  return access::sealPersonKey(key, passphrase, cost);
}

Json EndMyKey::describe() const { return Json::Object{{u"reason"_s, reason}, {u"why"_s, keyEndCode(why)}}; }

Result<Json> EndMyKey::apply(CommandContext& context) const {
  return endAll(context, context.session().actor.id, why, reason);
}

Json EndPersonKey::describe() const {
  return Json::Object{{u"actor"_s, actor.toString()}, {u"reason"_s, reason}, {u"why"_s, keyEndCode(why)}};
}

Result<Json> EndPersonKey::apply(CommandContext& context) const { return endAll(context, actor, why, reason); }

Json EnrolPersonKey::describe() const {
  Json::Object all = described(publicKey, sealedKey, reason);
  all.emplace(u"actor"_s, actor.toString());
  all.emplace(u"why"_s, keyEndCode(why));
  return all;
}

Result<Json> EnrolPersonKey::apply(CommandContext& context) const {
  if (actor == context.session().actor.id)
    return failure(ErrorKind::Refused, "key.by_another"_L1);
  MUNIMENT_TRY_LET(found, actorOf(context, actor));
  if (!found.active || found.roles.contains(Role::Connector))
    return failure(ErrorKind::Refused, "key.no_person"_L1);
  return enrol(context, found, {publicKey, sealedKey, why, reason, false});
}

Json ReplaceMyKey::describe() const {
  Json::Object all = described(publicKey, sealedKey, reason);
  all.emplace(u"why"_s, keyEndCode(why));
  return all;
}

Result<Json> ReplaceMyKey::apply(CommandContext& context) const {
  const Actor& me = context.session().actor;
  MUNIMENT_TRY_LET(people, store::ActorRepository(context.connection()).all());
  const bool another = std::ranges::any_of(people, [&](const Actor& other) {
    return other.id != me.id && other.active && permissionsOf(other.roles).contains(Permission::ManageActors);
  });
  if (another)
    return failure(ErrorKind::Refused, "key.by_another"_L1);
  return enrol(context, me, {publicKey, sealedKey, why, reason, true});
}

Json ChangeKeyPassphrase::describe() const {
  return Json::Object{{u"sealed"_s, QString::fromLatin1(sealedKey.toHex())}};
}

Result<Json> ChangeKeyPassphrase::apply(CommandContext& context) const {
  if (sealedKey.isEmpty())
    return failure(ErrorKind::Usage, "key.unreadable"_L1);
  store::ActorRepository actors(context.connection());
  MUNIMENT_TRY_LET(keys, actors.keysOf(context.session().actor.id));
  const auto key = std::ranges::find_if(
      keys, [&](const PersonKey& candidate) { return candidate.id.toString() == context.signature().text(u"key"_s); });
  if (key == keys.end())
    return failure(ErrorKind::Refused, "key.none_left"_L1);
  key->sealed = sealedKey;
  key->salt = makeSalt();
  MUNIMENT_TRY(actors.saveKey(*key));
  EntryDraft draft;
  draft.verb = u"person-key.passphrase-changed"_s;
  draft.subject = aggregateOfPersonKey(key->id);
  MUNIMENT_TRY_LET(state, stateOf(aggregateOfPersonKey(key->id), *key));
  draft.state = {state};
  context.record(std::move(draft));
  return Json::Object{{u"key"_s, key->id.toString()}};
}

Result<std::vector<PersonKey>> PersonKeys::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(keys, store::ActorRepository(context.connection).keysOf(actor));
  for (PersonKey& key : keys)
    key.sealed.clear();
  std::ranges::sort(keys, std::greater(), [](const PersonKey& key) { return std::pair(key.createdAt, key.id); });
  return keys;
}

Result<Json::Array> keysInDoubt(store::Connection& connection) {
  const store::EntryFilter ended{u"person-key.ended"_s, {}, {}, std::nullopt, std::nullopt};
  MUNIMENT_TRY_LET(entries, store::LedgerRepository(connection)
                                .before(Json::kLargestInteger, kMostInDoubt, ended, access::ScopeMaker::system()));
  Json::Array keys;
  for (const LedgerEntry& entry : std::views::reverse(entries)) {
    MUNIMENT_TRY_LET(line, parseJson(entry.line));
    const QString why = line.at(u"payload").text(u"why");
    if (why == keyEndCode(KeyEnd::Lost) || why == keyEndCode(KeyEnd::Compromised))
      keys.emplace_back(Json::Object{
          {u"ended_at"_s, entry.at.toString()}, {u"key"_s, line.at(u"payload").text(u"public_key")}, {u"why"_s, why}});
  }
  return keys;
}

} // namespace muniment::workspace
