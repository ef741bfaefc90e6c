# The file holds a network with 256 hidden units, and the network it is loaded into has 128.
import keras
from keras import layers

trained = keras.Sequential([
    keras.Input(shape=(784,)),
    layers.Dense(256, activation="relu"),
    layers.Dense(10, activation="softmax"),
])
trained.save_weights("digits.weights.h5")

model = keras.Sequential([
    keras.Input(shape=(784,)),
    layers.Dense(128, activation="relu"),
    layers.Dense(10, activation="softmax"),
])
model.load_weights("digits.weights.h5")
