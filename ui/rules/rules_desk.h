#pragma once

#include "core/workspace/ledger/entries_page.h"
#include "core/workspace/people/people_commands.h"
#include "core/workspace/rules/rule_commands.h"
#include "core/workspace/rules/rule_queries.h"
#include "core/workspace/rules/try_rule.h"
#include "ui/rules/value_choice.h"

#include <QtCore/QFuture>

class QWidget;

namespace muniment::ui {

/// What the screen asks and does. Answers come on the window's thread through `QFuture::then`. Acts with a window are
/// signed with the person's own key, which may be asked for over it.
class RulesDesk {
 public:
  template <class Q>
  using Answer = QFuture<Result<typename Q::Answer>>;
  using Done = QFuture<Result<workspace::Receipt>>;

  RulesDesk() = default;
  Q_DISABLE_COPY_MOVE(RulesDesk)
  virtual ~RulesDesk() = default;

  [[nodiscard]] virtual Instant now() const = 0;
  /// The ready-made rules, in their order.
  [[nodiscard]] virtual std::vector<RuleDefinition> readyMadeRules() const = 0;

  virtual Answer<workspace::Rules> ask(workspace::Rules query) = 0;
  virtual Answer<workspace::RuleById> ask(workspace::RuleById query) = 0;
  virtual Answer<workspace::RuleHits> ask(workspace::RuleHits query) = 0;
  virtual Answer<workspace::TryRule> ask(workspace::TryRule query) = 0;
  virtual QFuture<Result<std::map<QString, QString>>> ask(workspace::ActorNames query) = 0;
  virtual QFuture<Result<access::Session>> ask(workspace::WhoAmI query) = 0;
  /// What a value of this kind may be; empty where it is written freely.
  virtual QFuture<Result<std::vector<ValueChoice>>> choices(const QString& kind) = 0;

  virtual Done run(workspace::SaveRule command) = 0;
  virtual Done run(workspace::SwitchRule command) = 0;
  virtual Done run(workspace::RemoveRule command) = 0;
  virtual Done run(workspace::StopOutbound command) = 0;
  virtual Done run(workspace::ApproveRule command, QWidget* over) = 0;
};

} // namespace muniment::ui
