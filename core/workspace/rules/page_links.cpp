#include "core/workspace/rules/page_links.h"

#include "core/store/case_parts.h"
#include "core/store/connection_repository.h"
#include "core/store/document_repository.h"
#include "core/store/item_repository.h"
#include "core/store/transfer_repository.h"

#include <QtCore/QUrl>

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kLongestLink = 200; ///< a longer one would be cut, and lead nowhere

/// Only over an encrypted line, and to the host that somebody here wrote down for the connection.
bool leadsTo(const QString& link, const model::Connection& there) {
  const QUrl page(link, QUrl::StrictMode);
  const auto address = there.site.find(u"address"_s);
  if (!page.isValid() || page.scheme() != "https"_L1 || !page.userInfo().isEmpty() || address == there.site.end())
    return false;
  const QString host = QUrl(address->second, QUrl::StrictMode).host();
  return !host.isEmpty() && page.host().compare(host, Qt::CaseInsensitive) == 0 && link.size() <= kLongestLink;
}

Result<std::vector<RemotePage>> ofItem(store::Connection& connection, const ItemId& item, const Scope& scope) {
  std::vector<RemotePage> pages;
  MUNIMENT_TRY_LET(transfers, store::TransferRepository(connection).ofItem(item, scope));
  for (const Transfer& transfer : transfers)
    pages.push_back({transfer.peer, transfer.remoteId, transfer.link});
  return pages;
}

/// A file that was fetched from a connected system is named by the kind of thing and its id there.
Result<std::vector<RemotePage>> ofDocument(store::Connection& connection, const ItemId& item, const Scope& scope) {
  MUNIMENT_TRY_LET(pages, ofItem(connection, item, scope));
  MUNIMENT_TRY_LET(file, store::ItemRepository(connection).byId(item, scope));
  const QString prefix = u"document "_s;
  if (pages.empty() && file && file->name.startsWith(prefix))
    pages.push_back({file->source, file->name.sliced(prefix.size()), {}});
  return pages;
}

} // namespace

Result<std::vector<RemotePage>> remotePagesOf(store::Connection& connection, const QString& aggregate,
                                              const Scope& scope) {
  const QString kind = aggregate.section(u':', 0, 0);
  const QString name = aggregate.section(u':', 1);
  std::vector<RemotePage> pages;
  if (kind == "case"_L1) {
    if (const auto id = CaseId::parse(name)) {
      MUNIMENT_TRY_LET(mirrors, store::CaseParts<CaseMirror>(connection).ofCase(*id, scope));
      for (const CaseMirror& mirror : mirrors)
        pages.push_back({mirror.peer, mirror.remoteId, mirror.link});
    }
  } else if (kind == "document"_L1) {
    if (const auto id = DocumentId::parse(name)) {
      MUNIMENT_TRY_LET(stored, store::DocumentRepository(connection).byId(*id, scope));
      if (stored)
        return ofDocument(connection, stored->document.item, scope);
    }
  } else if (kind == "item"_L1) {
    if (const auto id = ItemId::parse(name))
      return ofItem(connection, *id, scope);
  }
  return pages;
}

Result<QString> pageOf(store::Connection& connection, const QString& aggregate, const Scope& scope) {
  MUNIMENT_TRY_LET(pages, remotePagesOf(connection, aggregate, scope));
  if (pages.empty())
    return QString();
  MUNIMENT_TRY_LET(all, store::ConnectionRepository(connection).all(scope));
  for (const RemotePage& page : pages) {
    const auto there = std::ranges::find(all, page.peer, &model::Connection::peer);
    if (there != all.end() && leadsTo(page.link, *there))
      return page.link;
  }
  return QString();
}

} // namespace muniment::workspace
