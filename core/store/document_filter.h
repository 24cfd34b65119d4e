#pragma once

#include "core/model/partner_document.h"
#include "core/model/scope.h"
#include "core/store/search_conditions.h"

#include <set>

namespace muniment::store {

/// What to show of the partner documents. Empty members do not narrow.
struct DocumentFilter final {
  /// Documents in any of these states.
  struct States final {
    std::set<int> transport;
    std::set<int> business;
    bool declared = false;
    bool test = false;
    bool duplicate = false;
    bool numberAgain = false;       ///< an invoice whose number came from its sender before
    bool infected = false;          ///< in a file in which a scanner found something
    std::optional<QStringList> ids; ///< of documents that are in a state which no column has

    [[nodiscard]] bool isEmpty() const {
      return transport.empty() && business.empty() && !declared && !test && !duplicate && !numberAgain && !infected &&
             !ids;
    }
  };

  QString text; ///< beginnings of words
  QStringList kinds;
  QString partner; ///< code
  States states;
  bool onlyFindings = false;
  std::optional<QStringList> numbers; ///< without leading zeros
};

/// Whether the sender of the invoice or credit note `d` used its number before, in `e`. Both are seen by whoever sees
/// `d`. What is the same transmission once more is another matter.
[[nodiscard]] QByteArray earlierNumberCondition();

/// ` AND …` over `document d`.
[[nodiscard]] Result<SearchCondition> documentCondition(Dialect dialect, const DocumentFilter& filter,
                                                        const Scope& scope);

} // namespace muniment::store
