#pragma once

#include "ui/evidence/evidence_desk.h"

#include <QtCore/QAbstractTableModel>

namespace muniment::ui {

/// What was handed out, the newest first, a page at a time.
class ProductionsModel final : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { Number, Title, Frozen, Author, Content, Bates, Verified, Columns };
  static constexpr int kPage = 50;

  using Line = workspace::ProductionsPage::Line;

  /// The desk must outlive the model.
  ProductionsModel(EvidenceDesk& desk, QObject* parent) : QAbstractTableModel(parent), m_desk(&desk) {}

  void reload();
  [[nodiscard]] const Line& line(int row) const { return m_lines[static_cast<std::size_t>(row)]; }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  bool canFetchMore(const QModelIndex& parent) const override;
  void fetchMore(const QModelIndex& parent) override;

 Q_SIGNALS:
  void answered();
  void failed(const muniment::Error& error);

 private:
  void load(bool fromStart);
  void take(const workspace::ProductionsPage::Answer& answer, bool fromStart);
  [[nodiscard]] static QString text(const Line& line, int column);

  EvidenceDesk* m_desk;
  std::vector<Line> m_lines;
  bool m_hasMore = false;
  bool m_isRunning = false;
  int m_generation = 0;
};

} // namespace muniment::ui
