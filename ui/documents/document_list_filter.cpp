#include "ui/documents/document_list_filter.h"

namespace muniment::ui {

using namespace Qt::StringLiterals;
using Order = workspace::DocumentsPage::Order;

bool DocumentListFilter::isActive() const {
  return !wanted.text.isEmpty() || !wanted.kinds.empty() || !wanted.partner.isEmpty() || !wanted.states.isEmpty() ||
         wanted.onlyFindings || wanted.conversation;
}

Json DocumentListFilter::toJson() const {
  Json::Array kinds;
  for (const formats::edi::DocumentKind kind : wanted.kinds)
    kinds.emplace_back(static_cast<int>(kind));
  Json::Array states;
  for (const QString& state : wanted.states)
    states.emplace_back(state);
  return Json::Object{{u"findings"_s, wanted.onlyFindings},
                      {u"kinds"_s, std::move(kinds)},
                      {u"order"_s, static_cast<int>(order)},
                      {u"states"_s, std::move(states)}};
}

DocumentListFilter DocumentListFilter::fromJson(const Json& json) {
  DocumentListFilter filter;
  const bool* findings = json.at(u"findings").boolean();
  filter.wanted.onlyFindings = findings && *findings;
  if (const Json::Array* kinds = json.at(u"kinds").array()) {
    for (const Json& each : *kinds) {
      const std::int64_t* kind = each.integer();
      if (kind && *kind > 0 && *kind <= static_cast<std::int64_t>(formats::edi::DocumentKind::Other))
        filter.wanted.kinds.push_back(static_cast<formats::edi::DocumentKind>(*kind));
    }
  }
  if (const Json::Array* states = json.at(u"states").array()) {
    for (const Json& each : *states) {
      if (const QString* state = each.string())
        filter.wanted.states.append(*state);
    }
  }
  if (const std::int64_t order = json.number(u"order"); order >= 0 && order <= static_cast<int>(Order::Partner))
    filter.order = static_cast<Order>(order);
  return filter;
}

} // namespace muniment::ui
