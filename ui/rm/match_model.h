#pragma once

#include "ui/rm/rm_desk.h"

#include <QtCore/QAbstractTableModel>

namespace muniment::ui {

/// Classes and series of records systems with what they are here, a page at a time: the classes first.
class MatchModel final : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { There, What, System, Here, State, Columns };

  /// The desk must outlive the model.
  MatchModel(RmDesk& desk, QObject* parent) : QAbstractTableModel(parent), m_desk(&desk) {}

  void setOnlyOpen(bool onlyOpen);
  void refresh();
  [[nodiscard]] const Counterpart& line(int row) const { return m_lines[static_cast<std::size_t>(row)]; }
  /// What a counterpart is here, by its aggregate; empty where it is nothing.
  [[nodiscard]] QString nameHere(const QString& subject) const;
  /// Aggregates and names of what something of this kind may be here, in the order of codes.
  [[nodiscard]] std::vector<std::pair<QString, QString>> choices(Counterpart::Kind kind) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  bool canFetchMore(const QModelIndex& parent) const override;
  void fetchMore(const QModelIndex& parent) override;

 Q_SIGNALS:
  void answered();
  void failed(const muniment::Error& error);

 private:
  template <class Q, class T>
  void askFor(Q query, void (MatchModel::*handler)(const T&));
  void takePlan(const std::vector<workspace::FilePlan::Place>& plan);
  void takeSchedules(const std::vector<Schedule>& schedules);
  void takeSystems(const std::vector<workspace::RmSystem>& systems);
  void ask(bool more);
  void take(const std::vector<Counterpart>& page, bool more);
  [[nodiscard]] QString text(const Counterpart& line, int column) const;

  RmDesk* m_desk;
  std::vector<Counterpart> m_lines;
  std::vector<std::pair<QString, QString>> m_classes, m_schedules;
  std::map<QString, QString> m_systems;
  Counterpart::Kind m_kind = Counterpart::Kind::Class; ///< that is being read
  std::optional<CounterpartId> m_after;
  bool m_isOnlyOpen = false;
  bool m_hasMore = false;
  bool m_isLoading = false;
  int m_generation = 0;
};

} // namespace muniment::ui
