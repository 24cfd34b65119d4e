#pragma once

#include "ui/rules/rules_desk.h"

namespace muniment::tests {

/// Answers from what it is given, and keeps what it was asked to do.
class FakeRulesDesk final : public ui::RulesDesk {
 public:
  FakeRulesDesk();

  [[nodiscard]] Instant now() const override { return clock; }
  [[nodiscard]] std::vector<RuleDefinition> readyMadeRules() const override { return readyMade; }

  Answer<workspace::Rules> ask(workspace::Rules query) override;
  Answer<workspace::RuleById> ask(workspace::RuleById query) override;
  Answer<workspace::RuleHits> ask(workspace::RuleHits query) override;
  Answer<workspace::TryRule> ask(workspace::TryRule query) override;
  QFuture<Result<std::map<QString, QString>>> ask(workspace::ActorNames query) override;
  QFuture<Result<access::Session>> ask(workspace::WhoAmI query) override;
  QFuture<Result<std::vector<ui::ValueChoice>>> choices(const QString& kind) override;

  Done run(workspace::SaveRule command) override;
  Done run(workspace::SwitchRule command) override;
  Done run(workspace::RemoveRule command) override;
  Done run(workspace::StopOutbound command) override;
  Done run(workspace::ApproveRule command, QWidget* over) override;

  /// A rule that gives a task for large invoices, written by this person, off.
  [[nodiscard]] static RuleDefinition largeInvoices();
  /// One that reaches a person, and so needs approval.
  [[nodiscard]] static RuleDefinition rejectedInvoices();
  /// One of the library with a value to be chosen.
  [[nodiscard]] static RuleDefinition keepDecisions();
  /// One of the library with an action that is not there yet.
  [[nodiscard]] static RuleDefinition reportBack();
  Rule& add(const RuleDefinition& definition, Rule::State state, const ActorId& author);
  /// The usual four, in different states.
  void addFour();
  void addHit(const Rule& rule, RuleHit::State state, const QString& reason = {});
  void finishTrial();

  Instant clock = *Instant::parse(u"2026-03-20T12:00:00.000Z");
  ActorId me;
  ActorId other;
  Permissions permissions{Permission::ManageRules, Permission::ApproveRules, Permission::ViewLedger};
  std::vector<RuleDefinition> readyMade;
  std::vector<Rule> rules; ///< in the order of the list
  std::vector<RuleHit> hits;
  std::optional<RuleStop> stop;
  std::optional<Error> error;   ///< of every question
  std::optional<Error> refusal; ///< of every act
  workspace::TryRule::Answer trial;
  bool holdsTrial = false; ///< it goes on until finishTrial()
  SharedProgress trying;
  std::vector<ui::ValueChoice> offered;

  QStringList acts;
  std::optional<workspace::SaveRule> saved;
  std::optional<workspace::StopOutbound> stopping;
  std::optional<workspace::RemoveRule> removed;
  std::optional<workspace::TryRule> tried;
  int pages = 0; ///< of hits that were asked for

 private:
  [[nodiscard]] Done done(const QString& act, Json::Object outcome = {});
  [[nodiscard]] workspace::RuleLine line(const Rule& rule) const;

  std::shared_ptr<QPromise<Result<workspace::TryRule::Answer>>> m_trial;
};

} // namespace muniment::tests
