#pragma once

#include "core/workspace/evidence/production_queries.h"

#include <QtWidgets/QWidget>

class QVBoxLayout;

namespace muniment::ui {

/// What goes out, what stands in its way, and what the package will say about itself.
class PreflightPane final : public QWidget {
  Q_OBJECT

 public:
  struct Facts final {
    std::optional<workspace::ProductionPreflight::Answer> preflight;
    QString bates; ///< from which number to which
    bool hasPages = false;
  };

  explicit PreflightPane(QWidget* parent = nullptr);

  void show(const Facts& facts);
  using QWidget::show;

 Q_SIGNALS:
  void messageRequested(muniment::MessageId message);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  using Preflight = workspace::ProductionPreflight;

  void addContent(QVBoxLayout& column, const Facts& facts);
  void addBlockers(QVBoxLayout& column, const Preflight::Answer& answer);
  void addNotes(QVBoxLayout& column, const Preflight::Answer& answer);
  void addProof(QVBoxLayout& column);

  QVBoxLayout* m_column;
  QWidget* m_content = nullptr;
};

} // namespace muniment::ui
