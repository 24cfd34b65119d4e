#include "core/workspace/verify/verify_sources.h"

#include "core/access/scope_maker.h"
#include "core/ledger/records_root.h"
#include "core/store/conversation_repository.h"
#include "core/store/source_repository.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr int kPage = 500;

void report(Verification& verification, const QString& where, QLatin1StringView id) {
  verification.findings.push_back({where, makeError(ErrorKind::VerificationFailed, id, {where})});
}

/// Names in sources belong to speakers.
Result<void> verifyNames(store::Connection& connection, const store::StoredConversation& stored,
                         Verification& verification) {
  store::ConversationRepository repository(connection);
  MUNIMENT_TRY_LET(speakers, repository.speakers(stored.number, access::ScopeMaker::system()));
  MUNIMENT_TRY_LET(names, repository.names(stored.number, access::ScopeMaker::system()));
  for (const store::SpeakerName& name : names) {
    const auto speaker = std::ranges::find(speakers, name.speaker, &Speaker::number);
    if (speaker == speakers.end())
      report(verification, aggregateOfSpeaker(stored.conversation.id, name.speaker), "verify.altered"_L1);
  }
  return {};
}

Result<void> verifyConversation(Services& services, store::Connection& connection,
                                const store::StoredConversation& stored, Verification& verification) {
  const Scope& scope = access::ScopeMaker::system();
  store::SourceRepository repository(connection);
  MUNIMENT_TRY_LET(sources, repository.ofConversation(stored.number, scope));
  for (const ConversationSource& source : sources) {
    // Without a root: destruction took some of its records and has not settled the rest yet.
    if (source.state != ConversationSource::State::Complete || source.recordsRoot == Sha256())
      continue;
    MUNIMENT_TRY_LET(root, ledger::recordsRoot(connection, stored.number, source.number, scope));
    if (root != source.recordsRoot)
      report(verification, aggregateOf(source.id), "verify.altered"_L1);
  }
  MUNIMENT_TRY(verifyNames(connection, stored, verification));
  MUNIMENT_TRY_LET(segments, repository.segments(stored.number, scope));
  for (const SourceSegment& segment : segments) {
    const auto place = vault::VaultAddress::fromBytes(segment.address);
    if (!place || *place != services.vault->addressOf(segment.digest))
      report(verification, aggregateOfSegment(stored.conversation.id, segment), "verify.address"_L1);
  }
  return {};
}

} // namespace

Result<void> verifySources(Services& services, store::Connection& connection, Verification& verification,
                           const SharedProgress& progress) {
  for (std::int64_t last = 0;;) {
    MUNIMENT_TRY_LET(page, store::ConversationRepository(connection).scan(last, kPage, access::ScopeMaker::system()));
    for (const store::StoredConversation& stored : page) {
      if (progress && progress->isCancelled())
        return failure(ErrorKind::Cancelled, "base.cancelled"_L1);
      MUNIMENT_TRY(verifyConversation(services, connection, stored, verification));
    }
    if (page.size() < static_cast<std::size_t>(kPage))
      return {};
    last = page.back().number;
  }
}

} // namespace muniment::workspace
