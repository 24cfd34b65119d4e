#include "tests/support/test_suite.h"
#include "ui/sound/silent_output.h"
#include "ui/sound/tempo.h"

#include <cmath>
#include <cstring>
#include <numbers>

namespace muniment::tests {

using ui::SilentOutput;
using ui::SoundOutput;
using ui::Tempo;

namespace {

constexpr double kPitch = 220;

QByteArray tone(int milliseconds) {
  QByteArray bytes;
  for (int at = 0; at < milliseconds * SoundOutput::kRate / 1000; ++at) {
    const auto sample = static_cast<std::int16_t>(
        std::lround(12'000 * std::sin(2 * std::numbers::pi * kPitch * at / SoundOutput::kRate)));
    for (int side = 0; side < 2; ++side)
      bytes.append(reinterpret_cast<const char*>(&sample), sizeof sample);
  }
  return bytes;
}

double pitchOf(const QByteArray& bytes) {
  int crossings = 0;
  std::int16_t before = 0;
  for (qsizetype at = 0; at + 3 < bytes.size(); at += 4) {
    std::int16_t sample = 0;
    std::memcpy(&sample, bytes.constData() + at, sizeof sample);
    crossings += before < 0 && sample >= 0 ? 1 : 0;
    before = sample;
  }
  return crossings * 4.0 * SoundOutput::kRate / static_cast<double>(bytes.size());
}

} // namespace

class TempoTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void speechBecomesShorterAndKeepsItsPitch_data() {
    QTest::addColumn<double>("speed");
    for (const double speed : {0.5, 0.75, 1.0, 1.25, 1.5, 2.0})
      QTest::addRow("%g", speed) << speed;
  }
  void speechBecomesShorterAndKeepsItsPitch() {
    QFETCH(const double, speed);
    Tempo tempo(speed);
    QByteArray heard;
    const QByteArray said = tone(3000);
    constexpr qsizetype kBlock = 192'000; // cut anywhere, but between samples
    for (qsizetype at = 0; at < said.size(); at += kBlock)
      heard += tempo.feed(QByteArrayView(said).sliced(at, std::min(kBlock, said.size() - at)));
    heard += tempo.finish();
    const auto length = static_cast<double>(heard.size()) / SoundOutput::kBytesOfMillisecond;
    QVERIFY2(std::abs(length - 3000 / speed) < 60, qPrintable(QString::number(length)));
    QVERIFY2(std::abs(pitchOf(heard) - kPitch) < 4, qPrintable(QString::number(pitchOf(heard))));
    QCOMPARE(heard.size() % 4, 0);
  }

  void nothingStaysNothing() {
    Tempo tempo(1.5);
    QVERIFY(tempo.feed({}).isEmpty());
    QVERIFY(tempo.finish().isEmpty());
  }

  void aComputerWithoutADeviceKeepsTheTime() {
    SilentOutput output;
    QCOMPARE(output.room(), 0);
    QCOMPARE(output.heard(), 0);
    QVERIFY(output.start() && output.isSilent());
    QVERIFY(output.room() > 0);
    output.write(QByteArray(40 * SoundOutput::kBytesOfMillisecond, '\0'));
    QTRY_COMPARE(output.heard(), 40); // and never more than there was
    output.stop();
    QCOMPARE(output.heard(), 0);
  }

  /// With a device or without, nothing waits for one.
  void whateverThisComputerHasIsSaid() {
    const std::unique_ptr<SoundOutput> output = SoundOutput::ofThisComputer();
    QVERIFY(output);
    if (output->start())
      output->write(QByteArray(SoundOutput::kBytesOfMillisecond, '\0'));
    output->stop();
    QCOMPARE(output->room(), 0);
  }
};

MUNIMENT_TEST(TempoTest);

} // namespace muniment::tests

#include "tempo_test.moc"
