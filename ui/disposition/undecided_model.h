#pragma once

#include "ui/disposition/disposition_work.h"

#include <QtCore/QAbstractTableModel>

namespace muniment::ui {

/// What was captured and is in no record, a page at a time, the oldest first.
class UndecidedModel final : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { Title, Captured, Waiting, DecideBy, State, ColumnCount };

  /// The work must outlive the model.
  UndecidedModel(DispositionWork& work, QObject* parent) : QAbstractTableModel(parent), m_work(&work) {}

  void show(TriageDecision::Kind standing);
  [[nodiscard]] TriageDecision::Kind standing() const { return m_standing; }
  /// Reads what is shown anew, as far as it was loaded.
  void reload();
  /// Takes away what was decided; the rows below move up.
  void drop(const QStringList& subjects);
  [[nodiscard]] const workspace::UndecidedLine& line(int row) const { return m_rows[static_cast<std::size_t>(row)]; }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  bool canFetchMore(const QModelIndex& parent) const override;
  void fetchMore(const QModelIndex& parent) override;

 Q_SIGNALS:
  void asked();
  void answered();
  void failed(const muniment::Error& error);

 private:
  void load(bool fromStart, int limit);
  void take(const workspace::UndecidedPage::Answer& page, bool fromStart);
  [[nodiscard]] QString text(const workspace::UndecidedLine& line, Column column) const;

  DispositionWork* m_work;
  std::vector<workspace::UndecidedLine> m_rows;
  TriageDecision::Kind m_standing = TriageDecision::Kind::Open;
  int m_generation = 0;
  bool m_hasMore = false;
  bool m_isRunning = false;
};

} // namespace muniment::ui
