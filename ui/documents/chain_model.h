#pragma once

#include "core/workspace/documents/document_queries.h"
#include "ui/documents/document_words.h"

#include <QtCore/QAbstractListModel>

namespace muniment::ui {

/// What a document hangs together with, in the order of time, and what was agreed and is missing, at the end.
class ChainModel final : public QAbstractListModel {
  Q_OBJECT

 public:
  struct Step final {
    enum class Tie : std::uint8_t { Itself, Certain, Probable, Missing };

    Tie tie = Tie::Certain;
    QString title;  ///< `Order PO-4711`
    QString when;   ///< a day, or when something was due
    QString detail; ///< by what it is linked
    std::vector<DocumentWords::State> states;
    std::optional<DocumentId> document; ///< none for what is missing
  };

  using QAbstractListModel::QAbstractListModel;

  void setDocument(const workspace::DocumentById::Answer& known);
  void clear();
  [[nodiscard]] const Step& step(int row) const { return m_steps[static_cast<std::size_t>(row)]; }

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;

 private:
  [[nodiscard]] static Step stepOf(const workspace::DocumentById::Link& link, const DocumentId& self);
  [[nodiscard]] static Step stepOf(const workspace::DocumentById::MissingStep& missing);

  std::vector<Step> m_steps;
};

} // namespace muniment::ui
