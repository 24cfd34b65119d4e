#pragma once

#include "core/workspace/disposition/certificate_paper.h"

#include <QtWidgets/QWidget>

class QScrollArea;

namespace muniment::ui {

class ScreenHeader;

/// A certificate to read. The page shows what its JSON says; saving gives the JSON itself, or the same as a PDF.
class CertificatePage final : public QWidget {
  Q_OBJECT

 public:
  explicit CertificatePage(QWidget* parent);

  void setCertificate(const workspace::CertificateToRead::Answer& answer);

 Q_SIGNALS:
  void jsonRequested();
  void pdfRequested();
  void left();

 private:
  ScreenHeader* m_header;
  QScrollArea* m_scroll;
};

} // namespace muniment::ui
