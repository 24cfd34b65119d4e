#include "core/workspace/verify/verify_frozen.h"

#include "core/access/scope_maker.h"
#include "core/store/ledger_repository.h"
#include "core/store/message_repository.h"

namespace muniment::workspace {

using namespace Qt::StringLiterals;

Result<void> verifyFrozen(store::Connection& connection, Verification& verification) {
  constexpr int kAtOnce = 500;
  const Scope system = access::ScopeMaker::system();
  store::LedgerRepository ledger(connection);
  for (MessageId last;;) {
    MUNIMENT_TRY_LET(page, store::MessageRepository(connection).scanChanged(last, kAtOnce, system));
    if (page.empty())
      return {};
    for (const Message& message : page) {
      QByteArray content;
      const QString aggregate = aggregateOf(message.id);
      const bool isWhole = appendContent(content, message);
      MUNIMENT_TRY_LET(isKnown, ledger.knows(aggregate, sha256({message.salt.view(), content})));
      if (!isWhole || !isKnown)
        verification.findings.push_back(
            {aggregate, makeError(ErrorKind::VerificationFailed, "verify.altered"_L1, {aggregate})});
      last = std::max(last, message.id);
    }
  }
}

} // namespace muniment::workspace
