#include "core/connect/contentserver/rm_pages.h"

#include "core/base/sha256.h"
#include "core/connect/contentserver/rm_answer.h"

namespace muniment::connect::contentserver {
namespace {

using namespace Qt::StringLiterals;

constexpr int kMostPages = 100'000;

/// What the server says about pages, wherever it says it.
const ForeignJson* pagingIn(const ForeignJson& document) {
  const ForeignJson* found = in(&document, {u"collection", u"paging"});
  return found ? found : in(&document, {u"paging"});
}

} // namespace

RmCall RmPages::callFor(int page) const {
  RmCall call = m_call;
  if (m_kind == Kind::Suffix && page > 1)
    call.path += u"/page"_s;
  call.query.emplace_back(u"limit"_s, QByteArray::number(m_limit));
  if (page > 1 || m_kind == Kind::Parameter)
    call.query.emplace_back(u"page"_s, QByteArray::number(page));
  return call;
}

Result<std::optional<std::vector<ForeignJson>>> RmPages::next(const SharedProgress& progress) {
  if (m_ended)
    return std::nullopt;
  const int page = ++m_page;
  if (page > kMostPages)
    return failure(ErrorKind::Failed, "peer.page_repeats"_L1, {u"Content Server"_s});
  MUNIMENT_TRY_LET(document, m_line->ask(callFor(page), progress));
  const ForeignJson* list = listIn(document, m_name);
  if (!list)
    return failure(ErrorKind::Failed, "rm.shape_unexpected"_L1);
  const ForeignJson* paging = pagingIn(document);
  const qint64 given = numberIn(paging, u"page");
  const qint64 total = numberIn(paging, u"page_total");
  const bool isAnother = paging && given > 0 && given < page;
  if (isAnother && total >= page)
    return failure(ErrorKind::Failed, "peer.page_repeats"_L1, {u"Content Server"_s});
  if (isAnother || list->elements().empty()) {
    m_ended = true;
    return std::nullopt;
  }
  QByteArray now = sha256(list->toBytes()).toBytes();
  if (now == m_before) {
    // Without a word about pages the repetition is the only sign of the end.
    m_ended = true;
    if (paging && total > page)
      return failure(ErrorKind::Failed, "peer.page_repeats"_L1, {u"Content Server"_s});
    return std::nullopt;
  }
  m_before = std::move(now);
  if (paging && total > 0)
    m_ended = page >= total;
  else if (static_cast<int>(list->elements().size()) < m_limit && given == 0 && m_kind == Kind::Parameter)
    m_ended = true;
  return list->elements();
}

} // namespace muniment::connect::contentserver
