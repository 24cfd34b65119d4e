#pragma once

#include "core/workspace/documents/document_queries.h"
#include "core/workspace/documents/partner_commands.h"

#include <QtCore/QAbstractTableModel>

namespace muniment::ui {

/// Whom documents name, and of whom something was said; the commonest first. There are some hundred at most.
class PartnersModel final : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { Name, Code, Documents, Agreed, ColumnCount };

  struct Line final {
    QString code;
    QString name; ///< as given here, else as documents say it
    std::int64_t documents = 0;
    std::optional<TradingPartner> partner; ///< nothing while nobody said who it is
  };

  using QAbstractTableModel::QAbstractTableModel;

  void setPartners(const std::vector<TradingPartner>& said,
                   const std::vector<workspace::DocumentCounts::Partner>& named);
  /// Only lines with this in name or id.
  void setFilter(const QString& text);
  [[nodiscard]] const Line& line(int row) const { return m_lines[m_shown[static_cast<std::size_t>(row)]]; }
  [[nodiscard]] int rowOf(const QString& code) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  void show();
  [[nodiscard]] static QString agreed(const Line& line);
  [[nodiscard]] static QString cell(const Line& line, int column);

  std::vector<Line> m_lines;
  std::vector<std::size_t> m_shown;
  QString m_filter;
};

} // namespace muniment::ui
