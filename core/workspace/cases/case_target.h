#pragma once

#include "core/model/case_link.h"
#include "core/model/scope.h"
#include "core/store/connection.h"

namespace muniment::workspace {

/// Something that a case may be linked to, as far as whoever asks may see it.
struct CaseTarget final {
  QString title; ///< text from outside
  std::optional<MatterId> matter;
};

/// Nothing where it is not there or not to be seen. Of messages the target is their conversation.
[[nodiscard]] Result<std::optional<CaseTarget>> findTarget(store::Connection& connection, CaseLink::Kind kind,
                                                           const QString& target, const Scope& scope);
/// Those of many links at once, by their targets; one that is not there or not to be seen is missing.
[[nodiscard]] Result<std::map<QString, CaseTarget>> findTargets(store::Connection& connection,
                                                                std::span<const CaseLink> links, const Scope& scope);
/// The id in an aggregate name, if the name is that of this kind.
template <class I>
[[nodiscard]] std::optional<I> idIn(const QString& aggregate) {
  const auto id = I::parse(aggregate.section(u':', 1));
  return id && aggregateOf(*id) == aggregate ? id : std::nullopt;
}
/// What kind an aggregate is of; nothing where it cannot be linked.
[[nodiscard]] std::optional<CaseLink::Kind> linkKindOf(const QString& aggregate);

} // namespace muniment::workspace
