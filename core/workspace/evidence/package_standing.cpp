#include "core/workspace/evidence/package_standing.h"

#include "core/access/scope_maker.h"
#include "core/store/anchor_repository.h"
#include "core/store/ledger_repository.h"
#include "core/store/signing_key_repository.h"
#include "core/workspace/keys/person_keys.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

QString wordsOf(const store::Anchor& anchor) {
  return anchor.kind == "holder"_L1       ? u"given to the holder of heads"_s
         : anchor.kind == "time-stamp"_L1 ? u"to a time-stamp authority"_s
                                          : u"as a file; who has it is not known here"_s;
}

} // namespace

Result<evidence::PackageStanding> packageStanding(store::Connection& connection, const Services& services,
                                                  const ProductionId& production) {
  evidence::PackageStanding standing;
  store::LedgerRepository ledger(connection);
  store::EntryFilter frozen;
  frozen.subject = aggregateOf(production);
  frozen.verbs = {u"production.frozen"_s};
  MUNIMENT_TRY_LET(entries, ledger.before(Json::kLargestInteger, 1, frozen, access::ScopeMaker::system()));
  standing.entries = entries.empty() ? 0 : entries.front().seq;
  standing.singlePerson = services.info.singlePerson;
  // The first that covers what was frozen: whoever writes the same again later says the same.
  MUNIMENT_TRY_LET(covering, ledger.timeStampCovering(standing.entries));
  MUNIMENT_TRY_LET(before, ledger.timeStampsBefore(standing.entries, 1));
  if (const auto stamp = covering || before.empty() ? covering : std::optional(before.front()))
    standing.timeStamp = {stamp->size, stamp->stampedAt, u"by "_s + stamp->authority};
  MUNIMENT_TRY_LET(anchor, store::AnchorRepository(connection).covering(standing.entries));
  if (anchor)
    standing.anchor = {anchor->size, anchor->at, wordsOf(*anchor), anchor->kind != "file"_L1};
  MUNIMENT_TRY_LET(keys, store::SigningKeyRepository(connection).all());
  for (const SigningKeyInfo& key : keys) {
    if (key.retiredAt)
      standing.retiredKeys.push_back(
          u"%1, replaced %2"_s.arg(QString::fromLatin1(key.publicKey.toHex()), key.retiredAt->toString()));
  }
  MUNIMENT_TRY_LET(doubtful, keysInDoubt(connection));
  for (const Json& key : doubtful)
    standing.doubtfulKeys.push_back({key.text(u"key"), key.text(u"ended_at"), key.text(u"why")});
  return standing;
}

} // namespace muniment::workspace
