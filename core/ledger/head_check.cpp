#include "core/ledger/head_check.h"

#include "core/ledger/time_stamp.h"
#include "core/store/ledger_scan.h"

namespace muniment::ledger {
namespace {

using namespace Qt::StringLiterals;

constexpr int kAtOnce = 1000;

Problem problem(std::int64_t size, QLatin1StringView id, QStringList more = {}) {
  more.prepend(QString::number(size));
  return {size, makeError(ErrorKind::VerificationFailed, id, std::move(more))};
}

void add(VerifyReport& report, const VerifyOptions& options, std::optional<Problem> found) {
  if (!found)
    return;
  if (report.problems.size() < options.largestNumberOfProblems)
    report.problems.push_back(std::move(*found));
  else
    report.moreProblems = true;
}

} // namespace

Result<std::vector<std::int64_t>> headSizes(store::Connection& connection, std::int64_t top) {
  MUNIMENT_TRY_LET(sizes, store::headSizes(connection));
  std::erase_if(sizes, [top](std::int64_t size) { return size < 1 || size > top; });
  return sizes;
}

Result<void> HeadCheck::run(VerifyReport& report) {
  MUNIMENT_TRY(checkHeads(report));
  return checkTimeStamps(report);
}

Result<void> HeadCheck::checkHeads(VerifyReport& report) {
  std::optional<store::StoredHead> later;
  for (std::int64_t before = std::numeric_limits<std::int64_t>::max();;) {
    MUNIMENT_TRY_LET(heads, m_repository.headsBefore(before, kAtOnce));
    for (const store::StoredHead& head : heads) {
      add(report, *m_options, problemOf(head));
      if (later)
        checkOrder(*later, &head, report);
      later = head;
    }
    report.heads += static_cast<std::int64_t>(heads.size());
    if (m_progress && m_progress->isCancelled())
      return failure(ErrorKind::Cancelled, "base.cancelled"_L1);
    if (heads.size() < kAtOnce)
      break;
    before = heads.back().size;
  }
  if (later)
    checkOrder(*later, nullptr, report);
  return {};
}

/// Each head names the one before it, so none between two others can be taken out.
void HeadCheck::checkOrder(const store::StoredHead& later, const store::StoredHead* earlier, VerifyReport& report) {
  const auto head = Head::parse(later.line);
  const auto before = earlier ? std::optional(sha256(earlier->line)) : std::nullopt;
  if (head && head->previous != before)
    add(report, *m_options, problem(later.size, "verify.head_missing"_L1));
}

std::optional<Problem> HeadCheck::problemOf(const store::StoredHead& stored) const {
  const auto head = checkedHead(stored);
  if (!head || (m_options->workspace && head->workspace != *m_options->workspace))
    return problem(stored.size, "verify.head_wrong"_L1);
  if (!m_options->keys.empty() && std::ranges::find(m_options->keys, head->key) == m_options->keys.end())
    return problem(stored.size, "verify.head_key_unknown"_L1);
  if (std::ranges::any_of(m_options->retired, [&](const RetiredKey& retired) {
        return retired.key == head->key && stored.size >= retired.entry;
      }))
    return problem(stored.size, "verify.head_key_retired"_L1);
  if (stored.size > m_top)
    return problem(stored.size, "verify.head_beyond"_L1, {QString::number(m_top)});
  const auto root = m_roots->find(stored.size);
  if (root == m_roots->end() || (root->second && *root->second != head->root))
    return problem(stored.size, "verify.head_root_differs"_L1);
  return std::nullopt;
}

Result<void> HeadCheck::checkTimeStamps(VerifyReport& report) {
  // Several authorities may have stamped one head, so a page must not end between them.
  for (std::int64_t before = std::numeric_limits<std::int64_t>::max();;) {
    MUNIMENT_TRY_LET(stamps, m_repository.timeStampsBefore(before, kAtOnce));
    const bool last = stamps.size() < kAtOnce;
    if (!last) {
      const std::int64_t cut = stamps.back().size;
      if (stamps.front().size != cut)
        std::erase_if(stamps, [cut](const store::StoredTimeStamp& stamp) { return stamp.size == cut; });
    }
    for (const store::StoredTimeStamp& stamp : stamps) {
      MUNIMENT_TRY_LET(found, problemOf(stamp));
      add(report, *m_options, std::move(found));
    }
    report.timeStamps += static_cast<std::int64_t>(stamps.size());
    if (m_progress && m_progress->isCancelled())
      return failure(ErrorKind::Cancelled, "base.cancelled"_L1);
    if (last)
      return {};
    before = stamps.back().size;
  }
}

Result<std::optional<Problem>> HeadCheck::problemOf(const store::StoredTimeStamp& stamp) {
  MUNIMENT_TRY_LET(head, m_repository.headCovering(stamp.size));
  if (!head || head->size != stamp.size)
    return problem(stamp.size, "verify.stamp_without_head"_L1);
  const Sha256 digest = sha256(head->line);
  const auto read = m_options->authorities.isEmpty() ? readTimeStampToken(stamp.token, digest)
                                                     : checkTimeStampToken(stamp.token, digest, m_options->authorities);
  if (!read || read->at != stamp.stampedAt)
    return problem(stamp.size, "verify.stamp_wrong"_L1);
  return std::nullopt;
}

} // namespace muniment::ledger
