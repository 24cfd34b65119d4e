#pragma once

#include "ui/rules/rules_desk.h"

#include <QtCore/QAbstractListModel>

namespace muniment::ui {

/// The rules of the workspace, or the ready-made ones.
class RulesModel final : public QAbstractListModel {
  Q_OBJECT

 public:
  enum class Filter { All, On, Mine, ForMyApproval, Library };

  /// A rule, or a ready-made one that nobody has saved.
  struct Row final {
    std::optional<workspace::RuleLine> line;
    RuleDefinition readyMade;
    bool isUsed = false; ///< of a ready-made one: a rule was made of it

    [[nodiscard]] const RuleDefinition& definition() const { return line ? line->rule.definition : readyMade; }
  };

  /// The desk must outlive the model.
  RulesModel(RulesDesk& desk, QObject* parent);

  void refresh();
  void setFilter(Filter filter);
  [[nodiscard]] Filter filter() const { return m_filter; }
  void setSession(const access::Session& session);
  [[nodiscard]] const Row& row(int number) const { return m_rows[static_cast<std::size_t>(number)]; }
  [[nodiscard]] int rowOf(const RuleId& rule) const;
  [[nodiscard]] int rowOf(const QString& use) const;
  /// How many of all rules a filter lets through.
  [[nodiscard]] int count(Filter filter) const;
  [[nodiscard]] int countOfAll() const { return static_cast<int>(m_lines.size()); }
  [[nodiscard]] const std::optional<RuleStop>& stop() const { return m_stop; }

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;

 Q_SIGNALS:
  void answered();
  void failed(const muniment::Error& error);

 private:
  [[nodiscard]] bool passes(const workspace::RuleLine& line, Filter filter) const;
  void show();

  RulesDesk* m_desk;
  std::vector<RuleDefinition> m_library;
  std::vector<workspace::RuleLine> m_lines;
  std::vector<Row> m_rows;
  std::optional<RuleStop> m_stop;
  std::optional<ActorId> m_me;
  bool m_mayApprove = false;
  Filter m_filter = Filter::All;
  int m_generation = 0;
};

} // namespace muniment::ui
