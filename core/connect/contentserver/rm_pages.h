#pragma once

#include "core/connect/contentserver/rm_line.h"

namespace muniment::connect::contentserver {

/// Reads a list page by page, so that its length costs no memory. The server gives its last page again where a page
/// behind the end is asked for; that ends the list. A page in the middle that is the one before is a failure: something
/// on the way remembers answers, and the rest would be lost.
class RmPages final {
 public:
  enum class Kind {
    Parameter, ///< `?page=2`
    Suffix     ///< `…/page?page=2` from the second page on
  };

  RmPages(RmLine& line, RmCall call, QString name, Kind kind = Kind::Parameter, int limit = 100)
      : m_line(&line), m_call(std::move(call)), m_name(std::move(name)), m_kind(kind), m_limit(limit) {}

  /// The items of the next page; nothing behind the last.
  [[nodiscard]] Result<std::optional<std::vector<ForeignJson>>> next(const SharedProgress& progress);

 private:
  [[nodiscard]] RmCall callFor(int page) const;

  RmLine* m_line;
  RmCall m_call;
  QString m_name; ///< of the list in the answer
  Kind m_kind;
  int m_limit;
  int m_page = 0;
  QByteArray m_before; ///< the items of the page before
  bool m_ended = false;
};

} // namespace muniment::connect::contentserver
